-- Cases that a person's proposal opened, of which nothing is left since it was taken back: closed, as they are when it is taken back today.

WITH closed AS (
  UPDATE supervision_case c SET state = 'CLOSED', outcome = 'VOID', closed_on = app_today(), pause_reason = NULL, version = c.version + 1
   WHERE c.state <> 'CLOSED' AND (c.hidden OR c.after_met) AND c.tier = 0 AND c.pending_tier IS NULL AND c.exhausted_on IS NULL
     AND NOT EXISTS (SELECT FROM interview_item t JOIN interview i ON i.id = t.interview_id
                      WHERE t.case_id = c.id AND t.ended_on IS NULL AND i.ended_on IS NULL)
  RETURNING c.id, c.obligation_id, c.date_run, c.hidden, c.policy_version, c.calendar_version),
said AS (
  INSERT INTO case_step (obligation_id, case_id, kind, clause, date_run, office_only, policy_version, calendar_version, why, actor_name)
  SELECT c.obligation_id, c.id, 'CASE_CLOSED', 'CASE_VOID', c.date_run, c.hidden, c.policy_version, c.calendar_version, '{"outcome":"VOID"}', '系统' FROM closed c)
UPDATE obligation o SET next_at = app_now() FROM closed c WHERE o.id = c.obligation_id AND o.state IN ('OPEN','RETURNED') AND o.hold IS NULL;

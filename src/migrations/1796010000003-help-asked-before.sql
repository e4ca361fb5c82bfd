-- Help that was asked for before anybody could decline it counted as accepted without a word: where nothing was done about it yet, its unit has its word now. Clocks do not stand for what was asked about a date that another took the place of.

WITH asked AS (
  UPDATE task t SET help = 'ASKED', help_answer_by = add_working_days(app_today(), 3), version = t.version + 1
   WHERE t.source = 'COORDINATION' AND t.state = 'ASSIGNED' AND t.help = 'ACCEPTED'
     AND NOT EXISTS (SELECT FROM audit_event e WHERE e.subject_id = t.id AND e.action IN ('task.help-accepted','task.help-day-named','task.submitted'))
     AND NOT EXISTS (SELECT FROM task_progress p WHERE p.task_id = t.id)
  RETURNING t.id, t.pauses_obligation_id),
stands AS (
  UPDATE obligation_pause p SET to_day = NULL, term = NULL, counted_from = NULL FROM asked a
   WHERE p.obligation_id = a.pauses_obligation_id AND p.reason = 'COORDINATION' AND p.source_id = a.id AND p.to_day > app_today()
     AND NOT EXISTS (SELECT FROM obligation_date d WHERE d.obligation_id = p.obligation_id AND d.id > p.id)
  RETURNING p.obligation_id)
UPDATE obligation o SET next_at = app_now() FROM stands s WHERE o.id = s.obligation_id AND o.state IN ('OPEN','RETURNED') AND o.hold IS NULL;

WITH ended AS (
  UPDATE obligation_pause p SET to_day = greatest(p.from_day, app_today()), term = NULL, counted_from = NULL FROM obligation o
   WHERE o.id = p.obligation_id AND p.reason = 'COORDINATION' AND (p.to_day IS NULL OR p.to_day > app_today()) AND p.source_id IS DISTINCT FROM o.subject_id
     AND EXISTS (SELECT FROM obligation_date d WHERE d.obligation_id = p.obligation_id AND d.id > p.id)
  RETURNING p.obligation_id)
UPDATE obligation o SET next_at = app_now() FROM ended e WHERE o.id = e.obligation_id AND o.state IN ('OPEN','RETURNED') AND o.hold IS NULL;

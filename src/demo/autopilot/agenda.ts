import type { Reader } from '../../platform/database/tx.js';
import type { PostRole } from '../../shared-kernel/actor.js';
import type { WaitingMatter } from './decide.js';

/** A waiting matter with what its act needs. */
export interface AgendaEntry extends WaitingMatter {
  readonly projectName: string | null;
  readonly dutyKind: string | null;
  readonly leaderTitle: string | null;
  /** The obligation behind it, or the interview of an item. */
  readonly parentId: string | null;
  /** Who decides: a post, or a role of a unit. */
  readonly approver: { readonly unit: string; readonly role: PostRole; readonly title?: string } | null;
}

/*
 * What waits for somebody this morning, of every kind. `again` of an obligation is the run of its date (1: the first).
 */
const AGENDA = `
WITH open_obligation AS (
  SELECT o.*, u.name AS unit, p.name AS project, leader.title AS leader, working_days_between(app_today(), o.due_on) AS left_days
    FROM obligation o JOIN unit u ON u.id = o.owner_unit_id LEFT JOIN project p ON p.id = o.project_id
    LEFT JOIN post leader ON leader.id = p.leading_post_id
   WHERE o.hold IS NULL AND o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.kind IN ('DUTY','TASK','DECISION','DEMAND','COORDINATION')
), duties AS (
  SELECT d.id, d.kind, d.state, o.id AS obligation_id, o.unit, o.project, o.leader, o.left_days, o.date_run, o.filed_at, c.opened_on, c.state AS cycle_state,
         o.project || d.kind || c.year || '-' || c.quarter AS key
    FROM duty d JOIN open_obligation o ON o.id = d.obligation_id JOIN cycle c ON c.id = d.cycle_id
), tasks AS (
  SELECT t.id, t.state, o.id AS obligation_id, o.unit, o.project, o.left_days, o.date_run, o.filed_at, t.matter || coalesce(t.stated_on::text, '') AS key
    FROM task t JOIN open_obligation o ON o.id = t.obligation_id
), talks AS (
  SELECT i.*, u.name AS unit, u.name || i.tier || '-' || i.round AS key FROM interview i JOIN unit u ON u.id = i.unit_id WHERE i.ended_on IS NULL
)
SELECT 'PLAN_DUTY' AS kind, id, unit, key, working_days_between(opened_on, app_today()) AS age, left_days AS "left", date_run AS again,
       project AS "projectName", kind AS "dutyKind", leader AS "leaderTitle", obligation_id AS "parentId", NULL::jsonb AS approver
  FROM duties WHERE state = 'UNPLANNED' AND cycle_state = 'OPEN'
UNION ALL
SELECT 'FILE_DUTY', id, unit, key, 0, left_days, date_run, project, kind, leader, obligation_id, NULL
  FROM duties WHERE state IN ('PLANNED','HELD','RETURNED','MISSED','DEFERRED')
UNION ALL
SELECT 'VERIFY_DUTY', id, unit, key, working_days_between((filed_at AT TIME ZONE 'Asia/Shanghai')::date, app_today()), left_days, date_run, project, kind, leader, obligation_id, NULL
  FROM duties WHERE state = 'SUBMITTED'
UNION ALL
SELECT 'SUBMIT_TASK', id, unit, key, 0, left_days, date_run, project, NULL, NULL, obligation_id, NULL FROM tasks WHERE state IN ('ASSIGNED','RETURNED')
UNION ALL
SELECT 'VERIFY_TASK', id, unit, key, working_days_between((filed_at AT TIME ZONE 'Asia/Shanghai')::date, app_today()), left_days, date_run, project, NULL, NULL, obligation_id, NULL
  FROM tasks WHERE state = 'SUBMITTED'
UNION ALL
SELECT 'EXPLAIN', o.id, o.unit, o.title, 0, o.left_days, o.date_run, o.project, NULL, NULL, o.id, NULL
  FROM open_obligation o WHERE o.state = 'OPEN' AND o.left_days < 0 AND NOT EXISTS (SELECT FROM explanation e WHERE e.obligation_id = o.id)
UNION ALL
SELECT CASE WHEN e.reason = 'LEADER_SCHEDULE' AND e.confirmed_at IS NULL THEN 'CONFIRM_EXPLANATION' ELSE 'JUDGE_EXPLANATION' END,
       e.id, o.unit, o.title, working_days_between((e.filed_at AT TIME ZONE 'Asia/Shanghai')::date, app_today()), o.left_days, o.date_run, o.project, NULL, NULL, o.id, NULL
  FROM explanation e JOIN open_obligation o ON o.id = e.obligation_id WHERE e.state = 'PENDING'
UNION ALL
SELECT 'SIGN', id, unit, key, working_days_between(proposed_on, app_today()), 0, round, NULL, NULL, NULL, id, NULL
  FROM talks WHERE state = 'PROPOSED' AND tier = 1 AND suspended_since IS NULL
UNION ALL
SELECT 'ACKNOWLEDGE', id, unit, key, working_days_between(signed_on, app_today()), 0, round, NULL, NULL, NULL, id, NULL FROM talks WHERE state = 'ISSUED'
UNION ALL
SELECT 'SERVE', id, unit, key, 0, 0, round, NULL, NULL, NULL, id, NULL FROM talks WHERE state = 'ISSUED' AND hand_service_asked_on IS NOT NULL
UNION ALL
SELECT 'TALK', id, unit, key, 0, 0, round, NULL, NULL, NULL, id, NULL FROM talks WHERE state = 'ACKNOWLEDGED' AND talk_on <= app_today() AND suspended_since IS NULL
UNION ALL
SELECT CASE t.state WHEN 'TALKED' THEN 'RECTIFY' ELSE 'CHECK' END, t.id, i.unit, o.title,
       coalesce(working_days_between(t.reported_on, app_today()), 0), coalesce(working_days_between(app_today(), t.due_on), 0), t.failed_checks, NULL, NULL, NULL, i.id, NULL
  FROM interview_item t JOIN talks i ON i.id = t.interview_id JOIN obligation o ON o.id = t.obligation_id
 WHERE t.state IN ('TALKED','RECTIFIED') AND t.suspended_since IS NULL
UNION ALL
SELECT 'APPROVE', a.id, coalesce(u.name, ''), a.title, working_days_between((a.proposed_at AT TIME ZONE 'Asia/Shanghai')::date, app_today()), 0, a.step, NULL, a.kind, NULL, NULL,
       CASE WHEN o.id IS NULL THEN jsonb_build_object('unit', coalesce(au.name, office.name), 'role', a.approver_role)
            ELSE jsonb_build_object('unit', ou.name, 'role', o.role, 'title', o.title) END
  FROM approval a LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN unit au ON au.id = a.approver_unit_id
  LEFT JOIN post o ON o.id = a.approver_post_id LEFT JOIN unit ou ON ou.id = o.unit_id
  LEFT JOIN unit office ON office.kind = 'REFORM_OFFICE'
 WHERE a.state = 'PENDING' AND a.kind IN ('EXTENSION','EXEMPTION','PLAN')
 ORDER BY kind, key, id`;

/** What waits for somebody this morning. */
export function readAgenda(reader: Reader): Promise<AgendaEntry[]> {
  return reader.query<AgendaEntry>(AGENDA);
}

import type { Reader } from '../../platform/database/tx.js';
import type { PostRole } from '../../shared-kernel/actor.js';
import type { Day } from '../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../shared-kernel/working-calendar.js';
import { heldBy } from '../acts/held-by.js';
import type { WaitingMatter } from './decide.js';
import { YEAR_AGENDA } from './year-agenda.js';

/** A waiting matter with what its act needs. */
export interface AgendaEntry extends WaitingMatter {
  readonly projectName: string | null;
  readonly dutyKind: string | null;
  readonly leaderTitle: string | null;
  /** Who holds that post; null while it is vacant. */
  readonly leader: string | null;
  /** That post, of a matter of the five. */
  readonly leaderPostId: string | null;
  /** The obligation behind it, the interview of an item, or what else its act names: an indicator, whoever entered a reading. */
  readonly parentId: string | null;
  /** Who decides: a post, or a role of a unit. */
  readonly approver: { readonly unit: string; readonly role: PostRole; readonly title?: string } | null;
}

/*
 * What waits for somebody this morning, of every kind. The key names a matter by words alone: ids differ from city to city.
 */
const AGENDA = `
WITH matter AS MATERIALIZED (
  SELECT o.id, o.kind, o.state, o.filed_at, o.due_on, u.name AS unit, p.name AS project, leader.title AS leader_title, n.name AS leader,
         o.date_run - 1 + o.returned_count AS again,
         coalesce(d.id, t.id) AS subject_id, coalesce(d.state, t.state) AS subject_state, d.kind AS duty_kind, c.opened_on, c.state AS cycle_state,
         CASE WHEN d.id IS NOT NULL THEN p.name || d.kind || c.year || '-' || c.quarter WHEN t.id IS NOT NULL THEN t.matter || coalesce(t.stated_on::text, '') ELSE o.title END AS key,
         (o.filed_at AT TIME ZONE 'Asia/Shanghai')::date AS filed_on
    FROM obligation o JOIN unit u ON u.id = o.owner_unit_id LEFT JOIN project p ON p.id = o.project_id
    LEFT JOIN post leader ON leader.id = p.leading_post_id
    ${heldBy('leader')}
    LEFT JOIN duty d ON d.obligation_id = o.id LEFT JOIN cycle c ON c.id = d.cycle_id LEFT JOIN task t ON t.obligation_id = o.id
   WHERE o.hold IS NULL AND o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.ladder = 'FULL'
), talk AS MATERIALIZED (
  SELECT i.*, u.name AS unit, u.name || i.tier || '-' || i.round AS key FROM interview i JOIN unit u ON u.id = i.unit_id WHERE i.ended_on IS NULL
)
SELECT CASE WHEN subject_state = 'SUBMITTED' THEN 'VERIFY_' ELSE CASE WHEN subject_state = 'UNPLANNED' THEN 'PLAN_' WHEN duty_kind IS NULL THEN 'SUBMIT_' ELSE 'FILE_' END END
         || CASE WHEN duty_kind IS NULL THEN 'TASK' ELSE 'DUTY' END AS kind,
       subject_id AS id, unit, key,
       CASE subject_state WHEN 'SUBMITTED' THEN filed_on WHEN 'UNPLANNED' THEN opened_on END AS since,
       due_on AS "dueOn", again, project AS "projectName", duty_kind AS "dutyKind", leader_title AS "leaderTitle", leader, id AS "parentId", NULL::jsonb AS approver
  FROM matter WHERE subject_state <> 'UNPLANNED' OR cycle_state = 'OPEN'
UNION ALL
SELECT 'SUBMIT_PLAN', q.id, u.name, 'plan ' || u.name || c.year || '-' || c.quarter, c.opened_on, o.due_on, CASE q.state WHEN 'RETURNED' THEN 1 ELSE 0 END,
       NULL, NULL, NULL, NULL, o.id, NULL
  FROM quarter_plan q JOIN cycle c ON c.id = q.cycle_id JOIN unit u ON u.id = q.unit_id JOIN obligation o ON o.id = q.obligation_id
 WHERE q.state IN ('DRAFT','RETURNED') AND c.state = 'OPEN'
   AND NOT EXISTS (SELECT FROM duty d WHERE d.cycle_id = q.cycle_id AND d.unit_id = q.unit_id AND d.state = 'UNPLANNED')
UNION ALL
SELECT 'EXPLAIN', id, unit, key, NULL, due_on, again, project, NULL, NULL, NULL, id, NULL
  FROM matter m WHERE state = 'OPEN' AND due_on < app_today() AND NOT EXISTS (SELECT FROM explanation e WHERE e.obligation_id = m.id)
UNION ALL
SELECT CASE WHEN e.denied_at IS NOT NULL THEN 'REFUSE_EXPLANATION'
            WHEN e.reason = 'LEADER_SCHEDULE' AND e.confirmed_at IS NULL THEN 'CONFIRM_EXPLANATION' ELSE 'JUDGE_EXPLANATION' END,
       e.id, m.unit, m.key, (e.filed_at AT TIME ZONE 'Asia/Shanghai')::date, m.due_on, m.again, m.project, NULL, NULL, NULL, m.id, NULL
  FROM explanation e JOIN matter m ON m.id = e.obligation_id WHERE e.state = 'PENDING'
UNION ALL
SELECT 'SIGN', id, unit, key, proposed_on, NULL, 0, NULL, NULL, NULL, NULL, id, NULL
  FROM talk WHERE state = 'PROPOSED' AND tier = 1 AND suspended_since IS NULL
UNION ALL
SELECT 'ACKNOWLEDGE', id, unit, key, signed_on, NULL, 0, NULL, NULL, NULL, NULL, id, NULL FROM talk WHERE state = 'ISSUED'
UNION ALL
SELECT 'SERVE', id, unit, key, NULL, NULL, 0, NULL, NULL, NULL, NULL, id, NULL FROM talk WHERE state = 'ISSUED' AND hand_service_asked_on IS NOT NULL
UNION ALL
SELECT 'TALK', id, unit, key, NULL, NULL, 0, NULL, NULL, NULL, NULL, id, NULL FROM talk WHERE state = 'ACKNOWLEDGED' AND talk_on <= app_today() AND suspended_since IS NULL
UNION ALL
SELECT CASE t.state WHEN 'TALKED' THEN 'RECTIFY' ELSE 'CHECK' END, t.id, i.unit, m.key,
       t.reported_on, t.due_on, t.failed_checks, NULL, NULL, NULL, NULL, i.id, NULL
  FROM interview_item t JOIN talk i ON i.id = t.interview_id JOIN matter m ON m.id = t.obligation_id
 WHERE t.state IN ('TALKED','RECTIFIED') AND t.suspended_since IS NULL
UNION ALL
(${YEAR_AGENDA})
UNION ALL
SELECT 'APPROVE', a.id, coalesce(u.name, ''), a.title, (a.proposed_at AT TIME ZONE 'Asia/Shanghai')::date, NULL, 0, NULL, a.kind, NULL, NULL, NULL,
       CASE WHEN o.id IS NULL THEN jsonb_build_object('unit', coalesce(au.name, office.name), 'role', a.approver_role)
            ELSE jsonb_build_object('unit', ou.name, 'role', o.role, 'title', o.title) END
  FROM approval a LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN unit au ON au.id = a.approver_unit_id
  LEFT JOIN post o ON o.id = a.approver_post_id LEFT JOIN unit ou ON ou.id = o.unit_id
  LEFT JOIN unit office ON office.kind = 'REFORM_OFFICE'
 WHERE a.state = 'PENDING' AND a.kind IN ('EXTENSION','EXEMPTION','PLAN','AGENDA','MINUTES','DELISTING')
 ORDER BY kind, key, id`;

const WITH_LEADERS = `
SELECT a.*, CASE WHEN a."dutyKind" IS NOT NULL THEN (SELECT p.leading_post_id FROM obligation o JOIN project p ON p.id = o.project_id WHERE o.id = a."parentId") END AS "leaderPostId"
  FROM (${AGENDA}) a ORDER BY a.kind, a.key, a.id`;

/** As the database answers: days instead of counts of working days, which the calendar counts here. */
type Row = Omit<AgendaEntry, 'age' | 'left'> & { readonly since: Day | null; readonly dueOn: Day | null };

/** What waits for somebody this morning. */
export async function readAgenda(reader: Reader, today: Day, calendar: WorkingCalendar): Promise<AgendaEntry[]> {
  const rows = await reader.query<Row>(WITH_LEADERS);
  return rows.map(({ since, dueOn, ...row }) => ({
    ...row,
    age: since === null ? 0 : calendar.between(since, today),
    left: dueOn === null ? 0 : calendar.between(today, dueOn),
  }));
}

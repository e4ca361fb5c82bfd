import type { Invariant } from '../invariants.js';

const SUBJECTS = [
  'SELECT id FROM account',
  'SELECT id FROM approval',
  'SELECT id FROM supervision_case',
  'SELECT id FROM clock_hold',
  'SELECT id FROM cycle',
  'SELECT id FROM delegation',
  'SELECT id FROM duty',
  'SELECT id FROM obligation_request',
  'SELECT id FROM archive',
  'SELECT id FROM document_template',
  'SELECT id FROM handover',
  'SELECT id FROM higher_plan',
  'SELECT id FROM interview',
  'SELECT id FROM key_point',
  'SELECT id FROM meeting',
  'SELECT id FROM listing',
  'SELECT id FROM agenda_plan_item',
  'SELECT id FROM file_import',
  'SELECT id FROM obligation',
  'SELECT id FROM person',
  'SELECT id FROM quarter_plan',
  'SELECT id FROM post',
  'SELECT id FROM problem',
  'SELECT id FROM publication',
  'SELECT id FROM fact_check',
  'SELECT id FROM score_run',
  'SELECT id FROM score_appeal',
  'SELECT id FROM comparison',
  'SELECT id FROM review_template',
  'SELECT id FROM secrecy_reviewer',
  'SELECT id FROM indicator',
  'SELECT id FROM system_token',
  'SELECT id FROM project',
  'SELECT id FROM rule_trial',
  'SELECT id FROM rule_proposal',
  'SELECT id FROM rule_move',
  'SELECT id FROM scheduling_note',
  'SELECT id FROM urging_slip',
  'SELECT id FROM surge_hold',
  'SELECT id FROM register_entry',
  'SELECT id FROM task',
  'SELECT id FROM unit',
  'SELECT id FROM work',
].join(' UNION ALL ');

/** No state change without its audit event and the reverse: every version of a row is one recorded act. */
export const recordInvariants: readonly Invariant[] = [
  {
    name: 'what an audit event names is there',
    sql: `SELECT e.action, e.subject_type, e.subject_id FROM audit_event e
           WHERE e.subject_id IS NOT NULL AND e.subject_type NOT IN ('CALENDAR','POLICY') AND e.subject_id NOT IN (${SUBJECTS})`,
  },
  {
    name: 'each change of a duty is one recorded act, and the reverse',
    sql: `SELECT d.id, d.state, d.version - 1 AS changes, a.acts FROM duty d
            LEFT JOIN frozen_duty f ON f.duty_id = d.id AND f.state IN ('MISSED','DEFERRED')
            CROSS JOIN LATERAL (SELECT count(*)::int + (f.duty_id IS NOT NULL)::int AS acts FROM audit_event e
              WHERE (e.subject_id = d.id AND e.action IN ('duty.planned','duty.plan-confirmed','duty.plan-denied','duty.held','duty.submitted','duty.withdrawn',
                       'duty.returned','duty.verified','duty.exempted'))
                 OR (e.action = 'duty.submitted' AND e.facts->'credited' ? d.id::text)) a
           WHERE d.version - 1 <> a.acts`,
  },
  {
    name: 'a state that a duty has reached was reached by its act',
    sql: `SELECT d.id, d.state FROM duty d
           WHERE d.state NOT IN ('UNPLANNED','SUBMITTED','MISSED','DEFERRED') AND CASE d.state WHEN 'VERIFIED' THEN 'duty.verified' WHEN 'RETURNED' THEN 'duty.returned' WHEN 'HELD' THEN 'duty.held' WHEN 'PLANNED' THEN 'duty.planned'
                   WHEN 'EXEMPT' THEN 'duty.exempted' WHEN 'CANCELLED' THEN 'duty.exempted' END
                 NOT IN (SELECT e.action FROM audit_event e WHERE e.subject_id = d.id AND e.action NOT LIKE 'duty.ex%-re%')`,
  },
  {
    name: 'each change of a task is one recorded act, and the reverse',
    sql: `SELECT t.id, t.source, t.version - 1 AS changes, a.acts FROM task t
            CROSS JOIN LATERAL (SELECT count(*)::int AS acts FROM audit_event e WHERE e.subject_id = t.id AND e.action <> 'task.assigned') a
           WHERE t.version - 1 < a.acts OR (t.version - 1 > a.acts AND NOT (t.source = 'LEDGER'
             AND (SELECT count(*) FROM audit_event e WHERE e.action = 'ledger-import.applied') > 1))`,
  },
  {
    name: 'a task that was assigned, decided or demanded has its assignment on record once',
    sql: `SELECT t.id, t.source FROM task t WHERE t.source <> 'LEDGER'
             AND (SELECT count(*) FROM audit_event e WHERE e.subject_id = t.id AND e.action = 'task.assigned') <> 1`,
  },
  {
    name: 'each change of an interview is one recorded act or one matter that joined, and the reverse',
    sql: `SELECT i.id, i.state, i.version - 1 AS changes, a.acts FROM interview i
            CROSS JOIN LATERAL (SELECT (SELECT count(*) FROM interview_item t WHERE t.interview_id = i.id)
              + (SELECT count(*) FROM audit_event e WHERE e.subject_id = i.id AND e.action NOT IN ('interview.quarantined','interview.requeued','interview.waiver-asked')) AS acts) a
           WHERE i.version - 1 <> a.acts`,
  },
  {
    name: 'each change of a case is one step of its timeline, and the reverse',
    sql: `SELECT c.id, c.state, c.version - 1 AS changes, a.steps FROM supervision_case c
            CROSS JOIN LATERAL (SELECT count(*) AS steps, count(*) FILTER (WHERE s.kind IN ('TIER_BARRED','REJECTED')) AS unclear FROM case_step s
              WHERE s.case_id = c.id AND s.kind IN ('TIER_PROPOSAL','TIER_WAITS','CASE_PAUSED','CASE_RESUMED','CASE_CLOSED','TIER_BARRED','REJECTED')) a
           WHERE c.version - 1 <> a.steps AND a.unclear = 0`,
  },
  {
    name: 'each decision of an approval is on record once, and the reverse',
    sql: `SELECT a.id, a.kind, a.state, e.decisions FROM approval a
            CROSS JOIN LATERAL (SELECT count(*)::int AS decisions FROM audit_event e WHERE e.subject_id = a.id AND e.action IN ('approval.approved','approval.rejected')) e
           WHERE (a.state IN ('APPROVED','REJECTED'))::int <> e.decisions OR a.version - 1 <> (a.state <> 'PENDING')::int`,
  },
  {
    name: 'each explanation has its filing, confirmation and verdict on record once',
    sql: `SELECT x.id, x.state, a.filed, a.later, x.version - 1 AS changes FROM explanation x
            CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE e.action = 'explanation.filed') AS filed, count(*) FILTER (WHERE e.action <> 'explanation.filed') AS later
              FROM audit_event e WHERE e.subject_id = x.obligation_id AND e.facts->>'explanation' = x.id::text) a
           WHERE a.filed <> 1 OR x.version - 1 <> a.later + (x.state = 'WITHDRAWN')::int`,
  },
  {
    name: 'each opening and close of a quarter is on record once',
    sql: `SELECT c.id, c.state, a.opened, a.closed FROM cycle c
            CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE e.action = 'cycle.opened')::int AS opened, count(*) FILTER (WHERE e.action = 'cycle.closed')::int AS closed
              FROM audit_event e WHERE e.subject_id = c.id) a
           WHERE a.opened <> (c.state IN ('OPEN','CLOSING','CLOSED'))::int OR a.closed <> (c.state = 'CLOSED')::int`,
  },
  {
    name: 'what the engine did to an obligation is what its timeline shows',
    sql: `SELECT o.id, o.title, r.recorded, s.shown FROM obligation o
            CROSS JOIN LATERAL (SELECT count(*) AS recorded FROM audit_event e CROSS JOIN LATERAL jsonb_array_elements_text(e.facts->'steps') k
              WHERE e.subject_id = o.id AND e.action = 'obligation.supervised' AND k NOT IN ('TIER_PROPOSAL','ITEM_SUSPENDED','ITEM_RESUMED')) r
            CROSS JOIN LATERAL (SELECT count(*) AS shown FROM case_step s WHERE s.obligation_id = o.id AND s.actor_person IS NULL
              AND s.interview_id IS NULL AND s.kind NOT LIKE 'TIER%' AND s.kind <> 'LEADER_TOLD') s
           WHERE r.recorded <> s.shown`,
  },
  {
    name: 'every seal holds exactly the events that it counted, and continues the one before',
    sql: `SELECT s.number FROM audit_seal s LEFT JOIN audit_seal p ON p.number = s.number - 1
            CROSS JOIN LATERAL (SELECT count(*) AS events, coalesce(string_agg(e.digest, ''::bytea ORDER BY e.era, e.xid, e.id), ''::bytea) AS digests,
                coalesce(bool_and(e.digest = audit_digest(e)), true) AS sound
              FROM audit_event e WHERE (e.era, e.xid) >= (coalesce(p.to_era, 0), coalesce(p.to_xid, '0'::xid8)) AND (e.era, e.xid) < (s.to_era, s.to_xid)) v
           WHERE v.events <> s.event_count OR NOT v.sound OR s.previous_digest <> coalesce(p.digest, ''::bytea)
              OR s.first_event_number <> coalesce(p.first_event_number + p.event_count, 1) OR (s.number > 1 AND p.number IS NULL)
              OR s.digest <> sha256(coalesce(p.digest, ''::bytea) || int8send(s.number) || int8send(s.event_count) || v.digests)`,
  },
  {
    name: 'no event that waits for its seal was changed',
    sql: `SELECT e.id, e.action FROM audit_event e WHERE e.digest <> audit_digest(e)`,
  },
];

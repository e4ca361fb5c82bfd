import type { Invariant } from '../invariants.js';

const UNFINISHED = `o.state IN ('OPEN','SUBMITTED','RETURNED')`;

/** Nothing is half-done: what belongs together says the same, and counts are the sums of states. */
export const stateInvariants: readonly Invariant[] = [
  {
    name: 'a duty and its obligation stand alike',
    sql: `SELECT d.id, d.state, o.state AS obligation FROM duty d JOIN obligation o ON o.id = d.obligation_id AND o.subject_id = d.id
           WHERE CASE WHEN d.state = 'VERIFIED' THEN o.state <> 'MET'
                      WHEN d.state IN ('SUBMITTED','RETURNED','EXEMPT','CANCELLED') THEN o.state <> d.state
                      ELSE o.state NOT IN ('OPEN','RETURNED') END`,
  },
  {
    name: 'a duty and its obligation are of one unit and one project, so that scope by either is the same',
    sql: `SELECT d.id FROM duty d JOIN obligation o ON o.id = d.obligation_id WHERE d.unit_id <> o.owner_unit_id OR d.project_id IS DISTINCT FROM o.project_id`,
  },
  {
    name: 'a task and its obligation stand alike',
    sql: `SELECT t.id, t.state, o.state AS obligation FROM task t JOIN obligation o ON o.id = t.obligation_id AND o.subject_id = t.id
           WHERE o.state <> CASE t.state WHEN 'VERIFIED' THEN 'MET' WHEN 'ASSIGNED' THEN 'OPEN' ELSE t.state END`,
  },
  {
    name: 'every duty, task and plan has its one obligation',
    sql: `SELECT id, 'duty' AS what FROM duty d WHERE NOT EXISTS (SELECT FROM obligation o WHERE o.id = d.obligation_id AND o.subject_id = d.id)
          UNION ALL SELECT id, 'task' FROM task t WHERE NOT EXISTS (SELECT FROM obligation o WHERE o.id = t.obligation_id AND o.subject_id = t.id)
          UNION ALL SELECT id, 'plan' FROM quarter_plan q WHERE NOT EXISTS (SELECT FROM obligation o WHERE o.id = q.obligation_id AND o.subject_id = q.id)
          UNION ALL SELECT o.id, 'obligation' FROM obligation o WHERE o.kind = 'DUTY' AND NOT EXISTS (SELECT FROM duty d WHERE d.obligation_id = o.id)
          UNION ALL SELECT o.id, 'obligation' FROM obligation o WHERE o.kind = 'PLAN' AND NOT EXISTS (SELECT FROM quarter_plan q WHERE q.obligation_id = o.id)`,
  },
  {
    name: 'what is filed waits for exactly one verdict, and nothing else does',
    sql: `SELECT s.id, s.state, v.open FROM (SELECT id, state FROM duty UNION ALL SELECT id, state FROM task) s
            CROSS JOIN LATERAL (SELECT count(*)::int AS open FROM obligation o WHERE o.kind = 'VERIFICATION' AND o.subject_id = s.id AND ${UNFINISHED}) v
           WHERE v.open <> (s.state = 'SUBMITTED')::int`,
  },
  {
    name: 'the clock stands while something waits for its verdict, and not otherwise',
    sql: `SELECT o.id, o.state, p.open FROM obligation o
            CROSS JOIN LATERAL (SELECT count(*)::int AS open FROM obligation_pause p WHERE p.obligation_id = o.id AND p.reason = 'FILED' AND p.to_day IS NULL) p
           WHERE p.open <> (o.state = 'SUBMITTED')::int`,
  },
  {
    name: 'what is asked for holds the clock until it is decided',
    sql: `SELECT p.id, p.reason FROM obligation_pause p WHERE p.to_day IS NULL AND p.reason IN ('EXTENSION','EXEMPTION')
             AND NOT EXISTS (SELECT FROM obligation_request r WHERE r.id = p.source_id AND r.state = 'PENDING')
          UNION ALL SELECT p.id, p.reason FROM obligation_pause p WHERE p.to_day IS NULL AND p.reason = 'EXPLANATION'
             AND NOT EXISTS (SELECT FROM explanation e WHERE e.id = p.source_id AND e.state = 'PENDING')
          UNION ALL SELECT p.id, p.reason FROM obligation_pause p WHERE p.to_day IS NULL AND p.reason = 'COORDINATION'
             AND NOT EXISTS (SELECT FROM task t WHERE t.id = p.source_id AND t.state = 'ASSIGNED' AND t.help IN ('ASKED','DECLINED','SILENT'))`,
  },
  {
    name: 'a filed duty is credited with its one activity',
    sql: `SELECT d.id, d.state FROM duty d WHERE d.state IN ('SUBMITTED','VERIFIED')
             AND (SELECT count(*) FROM activity_credit c WHERE c.duty_id = d.id AND c.ended_at IS NULL AND c.activity_id = d.activity_id) <> 1
          UNION ALL SELECT a.id, 'activity' FROM activity a WHERE NOT EXISTS (SELECT FROM activity_credit c WHERE c.activity_id = a.id)`,
  },
  {
    name: 'an activity was filed by one act',
    sql: `SELECT a.id FROM activity a WHERE (SELECT count(*) FROM audit_event e WHERE e.action = 'duty.submitted' AND e.facts->>'activity' = a.id::text) <> 1`,
  },
  {
    name: 'an ended case has no live item, and an ended interview none',
    sql: `SELECT t.id, i.state FROM interview_item t JOIN interview i ON i.id = t.interview_id JOIN supervision_case c ON c.id = t.case_id
           WHERE t.ended_on IS NULL AND (i.ended_on IS NOT NULL OR c.state = 'CLOSED')`,
  },
  {
    name: 'a signed, live interview has its approval decided, an unsigned one waits for it',
    sql: `SELECT i.id, i.state, a.pending FROM interview i
            CROSS JOIN LATERAL (SELECT count(*)::int AS pending FROM approval a WHERE a.kind = 'INTERVIEW' AND a.subject_id = i.id AND a.state = 'PENDING') a
           WHERE a.pending > 1 OR (a.pending = 1 AND i.state NOT IN ('PROPOSED'))`,
  },
  {
    name: 'a rectification is watched while its item is, and not longer',
    sql: `SELECT o.id, t.state FROM obligation o JOIN interview_item t ON t.id = o.subject_id WHERE o.kind = 'RECTIFICATION' AND ${UNFINISHED} AND t.ended_on IS NOT NULL`,
  },
  {
    name: 'numbers of slips and interviews have no gap',
    sql: `SELECT s.year, s.quarter, s.last FROM slip_serial s
           WHERE s.last <> (SELECT count(*) FROM urging_slip u WHERE u.serial LIKE '%' || s.year || '-' || s.quarter || '-%')
          UNION ALL SELECT s.year, 0, s.last FROM interview_serial s WHERE s.last <> (SELECT count(*) FROM interview i WHERE i.serial LIKE '%' || s.year || '-%')`,
  },
  {
    name: 'counts equal the sum of states',
    sql: `SELECT c.id, x.outcome, x.n FROM cycle c CROSS JOIN LATERAL (
            SELECT f.state AS outcome, count(*)::int AS n FROM frozen_duty f WHERE f.cycle_id = c.id GROUP BY f.state) x
           WHERE c.state = 'CLOSED' AND (c.counts->'outcomes'->>x.outcome)::int IS DISTINCT FROM x.n
          UNION ALL SELECT c.id, 'total', f.n FROM cycle c CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM duty d WHERE d.cycle_id = c.id) f
           WHERE c.state = 'CLOSED' AND ((c.counts->>'total')::int <> f.n OR f.n <> (SELECT count(*) FROM frozen_duty z WHERE z.cycle_id = c.id))
          UNION ALL SELECT e.subject_id, 'opened', d.n FROM audit_event e CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM duty d WHERE d.cycle_id = e.subject_id) d
           WHERE e.action = 'cycle.opened' AND (e.facts->>'duties')::int <> d.n
          UNION ALL SELECT e.subject_id, 'units', q.n FROM audit_event e CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM quarter_plan q WHERE q.cycle_id = e.subject_id) q
           WHERE e.action = 'cycle.opened' AND (e.facts->>'units')::int <> q.n`,
  },
  {
    name: 'no work and no act is half-done',
    sql: `SELECT id, 'work' AS what, state FROM work WHERE state IN ('QUEUED','RUNNING')
          UNION ALL SELECT id, 'import', state FROM file_import WHERE state IN ('PARSING','CONFIRMING','UNDOING')
          UNION ALL SELECT id, 'cycle', state FROM cycle WHERE state IN ('OPENING','CLOSING')`,
  },
  { name: 'the outbox empties', sql: `SELECT id, topic FROM outbox WHERE dispatched_at IS NULL` },
];

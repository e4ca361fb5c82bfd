import { OBLIGATION_CLOCK, OBLIGATION_LATENESS, OBLIGATION_LIGHT } from '../../../src/modules/obligations/index.js';

/** Matters by their obligations' ids; the ended too where the second parameter says so. */
export const MATTERS = `WITH ${OBLIGATION_CLOCK}
SELECT o.id, o.state, o.hold, o.due_on::text AS "dueOn", o.date_run AS "dateRun", o.planned_on::text AS "plannedOn",
       ${OBLIGATION_LATENESS} AS lateness, ${OBLIGATION_LIGHT} AS light,
       (SELECT e.reason FROM explanation e WHERE e.obligation_id = o.id AND e.state = 'PENDING') AS explaining,
       (SELECT r.kind FROM obligation_request r WHERE r.obligation_id = o.id AND r.state = 'PENDING') AS asking,
       (SELECT CASE WHEN s.date_run = o.date_run THEN s.state END FROM urging_slip s WHERE s.obligation_id = o.id ORDER BY s.id DESC LIMIT 1) AS slip,
       (SELECT c.state || CASE WHEN c.exhausted_on IS NULL THEN '' ELSE ' EXHAUSTED' END || ' ' || c.tier
          FROM supervision_case c WHERE c.obligation_id = o.id AND c.state <> 'CLOSED') AS open,
       coalesce((SELECT array_agg(f.key || ' ' || coalesce(f.fired_on::text, 'passed over') ORDER BY f.key COLLATE "C")
          FROM fired_rung f WHERE f.obligation_id = o.id), '{}') AS rungs
  FROM obligation o CROSS JOIN clock WHERE o.id = ANY ($1::uuid[]) AND ($2 OR o.state IN ('OPEN','SUBMITTED','RETURNED'))`;

/** Every interview, numbered among those of the same people. */
export const TALKS = `
SELECT i.id, i.unit_id AS "unitId", i.tier, i.state, coalesce((SELECT a.approver_role FROM approval a WHERE a.kind = 'INTERVIEW' AND a.subject_id = i.id ORDER BY a.id DESC LIMIT 1), '') AS "approverRole", i.suspended_since IS NOT NULL AS resting, i.talk_on::text AS "talkOn",
       i.hand_service_asked_on IS NOT NULL AS "byHand", i.record_check AS "recordCheck", i.ended_on IS NULL AS live,
       row_number() OVER (PARTITION BY i.interviewee_post_id, i.interviewer_post_id, i.tier ORDER BY i.proposed_on, i.id)::int AS number,
       CASE WHEN i.tier < 3 THEN '' ELSE coalesce((SELECT a.demo_persona FROM tenure t JOIN account a ON a.person_id = t.person_id WHERE t.post_id = i.interviewer_post_id LIMIT 1), '') END AS official,
       (SELECT jsonb_agg(jsonb_build_object('id', t.id, 'obligation', t.obligation_id, 'state', t.state, 'resting', t.suspended_since IS NOT NULL, 'dueOn', t.due_on))
          FROM interview_item t WHERE t.interview_id = i.id) AS items
  FROM interview i`;

/** What the watch did, from a number on. */
export const STEPS = `
SELECT s.number, to_char(s.on_day, 'YYYY-MM-DD') AS day, s.obligation_id AS obligation,
       s.kind || CASE s.kind WHEN 'REMINDER' THEN ' ' || substr(s.clause, 10) WHEN 'CASE_CLOSED' THEN ' ' || (s.why->>'outcome') WHEN 'CASE_PAUSED' THEN ' ' || (s.why->>'reason')
         WHEN 'TIER_PROPOSAL' THEN ' ' || (s.why->>'tier') || ' ' || (s.why->>'trigger') ELSE '' END AS line
  FROM case_step s
 WHERE s.number > $1 AND s.kind IN ('REMINDER','OVERDUE_REMINDER','SLIP_PREPARED','SLIP_SENT','SLIP_DROPPED','CASE_OPENED','CASE_CLOSED','CASE_PAUSED','CASE_RESUMED','CASE_EXHAUSTED','TIER_PROPOSAL')
 ORDER BY s.number`;

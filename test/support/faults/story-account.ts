import type { Reader } from '../../../src/platform/database/tx.js';

const MATTER = `concat_ws(' ', o.kind, o.title, u.name, o.original_due_on)`;

/*
 * Everything that the story brought about, in words instead of ids, each fact with how often it is there: two runs of the
 * same story agree line by line, whatever happened to their processes on the way. Left out is what counts attempts.
 */
const LINES = `
SELECT concat_ws(' | ', 'obligation', ${MATTER}, o.due_on, o.state, o.hold, o.date_run, o.returned_count, o.first_filed_on, o.settled_on,
         (SELECT string_agg(concat_ws(' ', x.reason, x.from_day, x.to_day), ',' ORDER BY x.from_day, x.reason) FROM obligation_pause x WHERE x.obligation_id = o.id)) AS line
  FROM obligation o JOIN unit u ON u.id = o.owner_unit_id
UNION ALL
SELECT concat_ws(' | ', 'duty', p.name, d.kind, d.state, d.planned_on, d.held_on, 'version ' || d.version, 'frozen ' || f.state, f.light,
         (SELECT count(*) FROM activity_credit a WHERE a.duty_id = d.id), (SELECT count(*) FROM duty_correction x WHERE x.duty_id = d.id))
  FROM duty d JOIN project p ON p.id = d.project_id LEFT JOIN frozen_duty f ON f.duty_id = d.id
UNION ALL
SELECT concat_ws(' | ', 'task', p.name, t.matter, t.occurrence, t.state, t.percent, t.version) FROM task t LEFT JOIN project p ON p.id = t.project_id
UNION ALL
SELECT concat_ws(' | ', 'plan', u.name, q.state, q.version) FROM quarter_plan q JOIN unit u ON u.id = q.unit_id
UNION ALL
SELECT concat_ws(' | ', 'cycle', year, quarter, state, counts->'outcomes') FROM cycle
UNION ALL
SELECT concat_ws(' | ', 'case', ${MATTER}, c.state, c.outcome, c.tier, c.round, c.opened_on, c.closed_on)
  FROM supervision_case c JOIN obligation o ON o.id = c.obligation_id JOIN unit u ON u.id = o.owner_unit_id
UNION ALL
SELECT concat_ws(' | ', 'step', ${MATTER}, s.at, s.kind, s.clause, s.rung, s.lateness, s.actor_name, jsonb_array_length(s.people),
         cardinality(s.notice_keys), count(*))
  FROM case_step s JOIN obligation o ON o.id = s.obligation_id JOIN unit u ON u.id = o.owner_unit_id
 GROUP BY ${MATTER}, s.at, s.kind, s.clause, s.rung, s.lateness, s.actor_name, jsonb_array_length(s.people), cardinality(s.notice_keys)
UNION ALL
SELECT concat_ws(' | ', 'slip', ${MATTER}, s.state, s.prepared_on, s.sent_on, s.dropped_on)
  FROM urging_slip s JOIN obligation o ON o.id = s.obligation_id JOIN unit u ON u.id = o.owner_unit_id
UNION ALL
SELECT concat_ws(' | ', 'interview', u.name, i.tier, i.round, i.state, i.proposed_on, i.signed_on, i.talk_on, i.talked_on, i.ended_on,
         (SELECT string_agg(t.state || coalesce(t.due_on::text, ''), ',' ORDER BY t.state, t.due_on) FROM interview_item t WHERE t.interview_id = i.id))
  FROM interview i JOIN unit u ON u.id = i.unit_id
UNION ALL
SELECT concat_ws(' | ', 'approval', a.kind, a.step, a.title, a.state, a.proposed_at, a.decided_at, count(*)) FROM approval a
 GROUP BY a.kind, a.step, a.title, a.state, a.proposed_at, a.decided_at
UNION ALL
SELECT concat_ws(' | ', 'notice', n.kind, u.name, p.title, n.created_at, n.title, n.body, count(*))
  FROM notice n LEFT JOIN post p ON p.id = n.recipient_post_id LEFT JOIN unit u ON u.id = p.unit_id
 GROUP BY n.kind, u.name, p.title, n.created_at, n.title, n.body
UNION ALL
SELECT concat_ws(' | ', 'audit', e.action, e.actor_name, u.name, e.business_at, count(*)) FROM audit_event e LEFT JOIN unit u ON u.id = e.unit_id
 WHERE e.action NOT IN ('demo.advanced','first-administrator.linked') GROUP BY e.action, e.actor_name, u.name, e.business_at
UNION ALL
SELECT concat_ws(' | ', 'news', topic, count(*)) FROM outbox WHERE topic <> 'work.requested' GROUP BY topic
UNION ALL
SELECT concat_ws(' | ', 'work', kind, state, count(*)) FROM work GROUP BY kind, state
UNION ALL
SELECT concat_ws(' | ', 'people', count(*), (SELECT count(*) FROM account), (SELECT count(*) FROM tenure), (SELECT count(*) FROM post)) FROM person`;

/** The account of a story as far as it went: one line a fact. */
export async function accountOf(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.query<{ line: string }>(`SELECT line FROM (${LINES}) account ORDER BY line COLLATE "C"`);
  return rows.map(({ line }) => line);
}

/** Lines of one account that the other lacks, for a failing test: − expected and missing, + there and not expected. */
export function differences(expected: readonly string[], found: readonly string[]): readonly string[] {
  const there = new Set(found);
  const wanted = new Set(expected);
  return [
    ...expected.filter((line) => !there.has(line)).map((line) => `− ${line}`),
    ...found.filter((line) => !wanted.has(line)).map((line) => `+ ${line}`),
  ];
}

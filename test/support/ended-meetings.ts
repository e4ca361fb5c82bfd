import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

const STATES = ['PLANNED', 'CONVENED', 'HELD', 'FINALISED', 'CANCELLED'] as const;

/** What a state needs beside itself. */
const columnsOf = (state: string): string =>
  [
    `held_on = CASE WHEN '${state}' IN ('HELD','FINALISED') THEN date '2026-06-30' END`,
    `signed_on = CASE WHEN '${state}' = 'FINALISED' THEN date '2026-07-01' END`,
    `cancel_reason = CASE WHEN '${state}' = 'CANCELLED' THEN '因故取消' END`,
  ].join(', ');

/** Brings a meeting of the world back into a state, with nothing waiting about it. */
export const resetMeeting = (state: string): readonly string[] => [
  `UPDATE meeting SET state = '${state}', ${columnsOf(state)} WHERE id = {{meeting.${state}}}`,
  `DELETE FROM approval WHERE subject_id = {{meeting.${state}}} AND state = 'PENDING'`,
  `DELETE FROM obligation WHERE kind = 'MATERIAL' AND subject_id = {{meetingItem.${state}}}`,
];

/**
 * A scheduling meeting in every state, each with an item of the department's and a decision; `meeting.HELD`,
 * `meetingItem.HELD`, `meetingDecision.HELD`, and of the final one a decision that was
 * revoked and a document that was adopted, `meetingItem.ADOPTED`; and a planned topic.
 */
export async function buildMeetings(tx: Tx, { units, seats }: Town): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const one = async (sql: string, params: readonly unknown[]): Promise<string> =>
    (await tx.one<{ id: string }>(`${sql} RETURNING id`, params)).id;
  for (const [index, state] of STATES.entries()) {
    const meeting = await one(
      `INSERT INTO meeting (kind, mode, scheduling_kind, year, number, planned_on, chair_post_id) VALUES ('SCHEDULING', 'SITTING', 'REGULAR', 2026, $1, '2026-07-20', $2)`,
      [index + 1, seats['leading-official']?.postId],
    );
    await tx.execute(`UPDATE meeting SET state = '${state}', ${columnsOf(state)} WHERE id = $1`, [meeting]);
    const item = await one(
      `INSERT INTO meeting_item (meeting_id, position, kind, title, by_unit_id, outcome) VALUES ($1, 1, 'HEAR', '商务改革进展', $2, 'HEARD')`,
      [meeting, units['department']],
    );
    const decided = async (position: number, columns: string): Promise<string> =>
      one(
        `INSERT INTO meeting_decision (item_id, position, matter, unit_ids, due_on, revoked_on, revoked_reason) VALUES ($1, $2, '出台实施意见', ARRAY[$3::uuid], '2026-08-31', ${columns})`,
        [item, position, units['department']],
      );
    ids[`meeting.${state}`] = meeting;
    ids[`meetingItem.${state}`] = item;
    if (state === 'FINALISED')
      ids['meetingItem.ADOPTED'] = await one(
        `INSERT INTO meeting_item (meeting_id, position, kind, title, by_unit_id, outcome) VALUES ($1, 2, 'DELIBERATE', '商务改革方案', $2, 'ADOPTED')`,
        [meeting, units['department']],
      );
    ids[`meetingDecision.${state}`] = await decided(1, 'NULL, NULL');
    if (state === 'FINALISED') ids['meetingDecision.REVOKED'] = await decided(2, `'2026-07-01', '有误'`);
  }
  for (const state of ['PREVIEW', 'CONFIRMED'])
    for (const [name, kind] of [
      ['meetingImport', 'MEETING'],
      ['planImport', 'AGENDA_PLAN'],
    ])
      ids[`${name ?? ''}.${state}`] = await one(
        `INSERT INTO file_import (kind, state, file_name, file_digest) VALUES ($2, $1, '会议.xlsx', $2 || $1)`,
        [state, kind],
      );
  ids['plannedTopic.OPEN'] = await one(
    `INSERT INTO agenda_plan_item (year, title, kind, month, unit_id, basis) VALUES (2026, '商务改革进展', 'HEAR', 9, $1, '工作要点')`,
    [units['department']],
  );
  return ids;
}

import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

/** Brings the signed hold of the world back to where it waits for its first day. */
export const RESET_HOLD: readonly string[] = [
  `DELETE FROM clock_hold WHERE renews_id = {{clockHold.SIGNED}}`,
  `UPDATE clock_hold SET state = 'SIGNED', last_day = to_day, ended_on = NULL, end_reason = NULL, over = false WHERE id = {{clockHold.SIGNED}}`,
];

/** A hold of the department that is to come, and one that was not signed: `clockHold.SIGNED`. */
export async function buildHolds(tx: Tx, { units }: Town): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const state of ['SIGNED', 'REJECTED']) {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO clock_hold (cause, target, target_id, words, from_day, to_day, last_day, state)
       VALUES ('APPEAL', 'UNIT', $1, '申诉', '2026-07-20', '2026-07-24', '2026-07-24', $2) RETURNING id`,
      [units['department'], state],
    );
    ids[`clockHold.${state}`] = id;
  }
  return ids;
}

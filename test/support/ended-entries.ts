import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

const STATES = ['REPORTED', 'CONFIRMED', 'RETURNED', 'WITHDRAWN'] as const;

/** The columns that a state needs beside itself. */
const columnsOf = (state: string): string =>
  `confirmed_on = CASE WHEN '${state}' = 'CONFIRMED' THEN date '2026-06-20' END, withdrawn_on = CASE WHEN '${state}' = 'WITHDRAWN' THEN date '2026-06-20' END`;

/** Brings an entry of the world back into a state, as if nothing had happened to it since. */
export const resetEntry = (key: string, state: string): readonly string[] => [
  `UPDATE register_entry SET state = '${state}', publicity = 'INTERNAL', revision = 1, waiting_revision = NULL, awaited_unit_id = NULL, entry_confirmed_on = NULL, ${columnsOf(state)} WHERE id = {{${key}}}`,
  `DELETE FROM register_revision WHERE entry_id = {{${key}}} AND number > 1`,
  `UPDATE register_revision SET state = '${state === 'REPORTED' ? 'WAITING' : 'CONFIRMED'}' WHERE entry_id = {{${key}}}`,
  `UPDATE obligation SET state = 'CANCELLED' WHERE kind = 'VERIFICATION' AND subject_id = {{${key}}} AND state = 'OPEN'`,
];

/** One entry of each register in every state, of the department, written by its liaison; `OUTPUT.REPORTED`, … */
export async function buildEntries(tx: Tx, town: Town, kinds: readonly string[]): Promise<Record<string, string>> {
  const liaison = town.seats['department-liaison'];
  const ids: Record<string, string> = {};
  for (const kind of kinds) {
    for (const state of STATES) {
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO register_entry (kind, fields, year, title, title_key, unit_id, happened_on, state, on_behalf, reported_on, reported_by_person, verification_id, sort_on, confirmed_on, withdrawn_on)
         SELECT $1, '{"basis": "PROVEN"}', 2026, $2, $2, $3, '2026-06-01', $4, true, '2026-06-10', $5, new_id(), '2026-06-01',
                CASE WHEN $4 = 'CONFIRMED' THEN date '2026-06-20' END, CASE WHEN $4 = 'WITHDRAWN' THEN date '2026-06-20' END RETURNING id`,
        [kind, `${kind} ${state}`, town.units['department'], state, liaison?.personId],
      );
      ids[`${kind}.${state}`] = row?.id ?? '';
      await tx.execute(
        `INSERT INTO register_revision (entry_id, number, state, corrects, content, person_id, post_id, written_on)
         VALUES ($1, 1, $2, false, '{}', $3, $4, '2026-06-10')`,
        [row?.id, state === 'REPORTED' ? 'WAITING' : 'CONFIRMED', liaison?.personId, liaison?.postId],
      );
    }
  }
  return ids;
}

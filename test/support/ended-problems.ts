import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

const STATES = ['OPEN', 'SOLVING', 'SOLVED', 'CONFIRMED', 'DISPUTED', 'VOID'] as const;

/** What a state needs beside itself. */
const columnsOf = (state: string): string =>
  [
    `owner_unit_id = CASE WHEN '${state}' <> 'OPEN' THEN $1::uuid END`,
    `due_on = CASE WHEN '${state}' <> 'OPEN' THEN date '2026-08-14' END`,
    `confirmed_how = CASE WHEN '${state}' = 'CONFIRMED' THEN 'CALL' END`,
    `solvable_by = 'PROVINCE', state_on = '2026-07-01'`,
  ].join(', ');

/** Brings a problem of the world back into a state, with nothing owed of it. */
export const resetProblem = (state: string): readonly string[] => [
  `UPDATE problem SET state = '${state}', ${columnsOf(state).replaceAll('$1', '{{unit:department}}')}, obligation_id = NULL WHERE id = {{problem.${state}}}`,
  `DELETE FROM obligation WHERE kind IN ('PROBLEM','VERIFICATION') AND subject_id = {{problem.${state}}}`,
];

/** A problem in every state, of people, owned by the department where it has an owner: `problem.SOLVED`. */
export async function buildProblems(tx: Tx, { units }: Town): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const state of STATES) {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO problem (title, origin, who_had_it_words, state_on, natural_key) VALUES ('审批时限长', 'MASSES', '63户', '2026-07-01', $1) RETURNING id`,
      [`审批时限长|63户${state}`],
    );
    await tx.execute(`UPDATE problem SET state = '${state}', ${columnsOf(state)} WHERE id = $2`, [
      units['department'],
      id,
    ]);
    ids[`problem.${state}`] = id;
  }
  for (const state of ['PREVIEW', 'CONFIRMED']) {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO file_import (kind, state, file_name, file_digest, content) VALUES ('PROBLEM', $1, '难题.xlsx', $2, NULL) RETURNING id`,
      [state, `problems${state}`],
    );
    ids[`problemImport.${state}`] = id;
  }
  return ids;
}

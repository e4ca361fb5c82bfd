import type { Reader } from '../../../platform/database/tx.js';
import { takesTasks } from '../../projects/index.js';
import { HAS_PERSON, PROBLEM, type Problem, PROBLEM_FROM } from './problem.repository.js';

/** Open units that can own a problem. */
export async function ownerUnits(reader: Reader): Promise<ReadonlySet<string>> {
  const rows = await reader.query<{ id: string; kind: string }>('SELECT id, kind FROM unit WHERE closed_on IS NULL');
  return new Set(rows.filter(({ kind }) => takesTasks(kind) && kind !== 'REFORM_OFFICE').map(({ id }) => id));
}

/** The standing problems of some natural keys, by these. */
export async function standingProblems(reader: Reader, keys: readonly string[]): Promise<ReadonlyMap<string, Problem>> {
  const rows = await reader.query<Problem & { readonly naturalKey: string }>(
    `SELECT ${PROBLEM}, ${HAS_PERSON}, k.natural_key AS "naturalKey" FROM ${PROBLEM_FROM}
      WHERE k.natural_key = ANY ($1::text[]) AND k.state <> 'VOID'`,
    [keys],
  );
  return new Map(rows.map(({ naturalKey, ...problem }) => [naturalKey, problem]));
}

import type { Reader } from '../../../src/platform/database/tx.js';
import { engineInvariants } from './invariants/engine-invariants.js';
import { recordInvariants } from './invariants/record-invariants.js';
import { stateInvariants } from './invariants/state-invariants.js';

/** What always holds of the whole database when the product has come to rest. */
export interface Invariant {
  readonly name: string;
  /** Answers the rows that break it. */
  readonly sql: string;
}

/** "Nothing lost, nothing doubled, nothing early": the invariants of the quality page. */
export const INVARIANTS: readonly Invariant[] = [...recordInvariants, ...engineInvariants, ...stateInvariants];

/** The broken invariants by name, each with the first rows that break it; empty when all hold. */
export async function brokenInvariants(reader: Reader): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const broken: Record<string, readonly unknown[]> = {};
  for (const { name, sql } of INVARIANTS) {
    const rows = await reader.query(`SELECT * FROM (${sql}) broken LIMIT 5`);
    if (rows.length > 0) broken[name] = rows;
  }
  return broken;
}

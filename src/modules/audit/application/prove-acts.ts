import type { Reader } from '../../../platform/database/tx.js';
import { type ProvenAct, provenActs, type ProvenSeal, provenSeals } from '../persistence/proof.repository.js';

export type { ProvenAct, ProvenSeal } from '../persistence/proof.repository.js';

/** What was done about some things, with all that shows it unchanged: sha256 alone checks it, without this product. */
export interface ActsProven {
  readonly acts: readonly ProvenAct[];
  readonly seals: readonly ProvenSeal[];
}

/** The record of some things, for whoever may read all of it. What was done in the last second may have no seal yet. */
export async function proveActs(reader: Reader, subjectIds: readonly string[]): Promise<ActsProven> {
  const acts = await provenActs(reader, subjectIds);
  const numbers = new Set(acts.flatMap(({ seal }) => (seal === null ? [] : [seal])));
  return { acts, seals: await provenSeals(reader, [...numbers]) };
}

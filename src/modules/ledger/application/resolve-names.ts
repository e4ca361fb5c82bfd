import { type KnownNames, loadKnownNames, refuseProject } from '../../projects/index.js';
import type { Tx } from '../../../platform/database/tx.js';
import { addPosts, createUnitWithPosts } from '../../organisation/index.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { Proposal } from '../domain/unit-proposal.js';
import { findHomes } from '../persistence/ledger-apply.repository.js';

/** The names of a ledger with the units and posts they stand for, and how many were made for it. */
export interface ResolvedNames extends KnownNames {
  readonly madeUnits: number;
  readonly madePosts: number;
}

/**
 * Makes what an import proposes and nobody has made meanwhile: units with the vacant posts of their kind, and vacant
 * posts of leading officials in the committee.
 */
export async function resolveNames(tx: Tx, proposals: readonly Proposal[]): Promise<ResolvedNames> {
  const known = await loadKnownNames(tx);
  const units = new Map(known.units);
  const homes = await findHomes(tx);
  let madeUnits = 0;
  for (const proposal of proposals) {
    const key = keyOf(proposal.name);
    if (proposal.what !== 'UNIT' || units.has(key)) continue;
    units.set(key, proposal.unitId ?? (await makeUnit(tx, proposal, homes)));
    if ((proposal.unitId ?? null) === null) madeUnits += 1;
  }
  const posts = proposals.filter(
    (proposal) => proposal.what === 'LEADING_POST' && !known.posts.has(keyOf(proposal.name)),
  );
  if (posts.length > 0 && homes.committee === null) throw refuseProject('PROJECT_UNIT_UNKNOWN');
  const drafts = posts.map(({ name, rank }) => ({ role: 'LEADING_OFFICIAL' as const, rank: rank ?? 40, title: name }));
  if (homes.committee !== null) await addPosts(tx, homes.committee, drafts);
  return { units, posts: (await loadKnownNames(tx)).posts, madeUnits, madePosts: drafts.length };
}

function makeUnit(
  tx: Tx,
  { name, kind }: Proposal,
  homes: { region: string | null; committee: string | null },
): Promise<string> {
  const parentId = kind === 'SPECIAL_GROUP' ? (homes.committee ?? homes.region) : homes.region;
  return createUnitWithPosts(tx, { name, kind: kind ?? 'DEPARTMENT', parentId });
}

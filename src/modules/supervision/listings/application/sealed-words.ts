import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { WordGuards } from '../../../obligations/index.js';
import { SealedNames } from '../../../problems/index.js';
import { type ItemDraft } from '../persistence/listing.repository.js';
import { itemsOfListing } from '../persistence/listed-items.repository.js';

type Said = Readonly<Record<string, string | null>>;

/**
 * What is said about a listing is read by the unit and its leaders: it names nobody whose name is kept sealed with a hard problem
 * that is listed, or that stands behind what is.
 * @throws WORDS_NAME_PERSON at the fields
 */
export async function assertListingNamesNobody(tx: Tx, listingId: string, said: Said): Promise<void> {
  await assertNamesNobody(tx, await itemsOfListing(tx, listingId), said);
}

/** The same of what is about to be listed. @throws WORDS_NAME_PERSON */
export async function assertNamesNobody(
  tx: Tx,
  items: readonly Pick<ItemDraft, 'type' | 'itemId'>[],
  said: Said,
): Promise<void> {
  const ids = (type: ItemDraft['type']) => items.flatMap((item) => (item.type === type ? [item.itemId] : []));
  for (const id of ids('OBLIGATION')) await tx.port(WordGuards).assertFit(tx, id, said);
  const problems = ids('PROBLEM');
  const faults = problems.length === 0 ? [] : await tx.port(SealedNames).faults(tx, problems, said);
  if (faults.length > 0) throw new DomainError('unprocessable', 'WORDS_NAME_PERSON', {}, faults);
}

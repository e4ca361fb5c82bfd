import type { DraftEntry } from './draft.js';

/** A number, a fact, or something said by its own words. */
export const OFFER_KINDS = ['COUNT', 'FACT', 'CLAIM'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** Something that may be put into a text, with the chip for it. */
export interface Offer {
  readonly of: OfferKind;
  /** As it stands between the braces. */
  readonly token: string;
  readonly name: string;
  readonly value: string | null;
  readonly unitOfMeasure: string | null;
  readonly lastYear: string | null;
  readonly domain: string | null;
  readonly unitName: string | null;
  /** Why it would be refused as it is; null where it would not. */
  readonly why: string | null;
}

interface OfferedEntry extends DraftEntry {
  readonly release: string;
  readonly value: string | null;
  readonly unitName: string | null;
}

/** An entry as it may be put into a text of this audience. */
export function offerOfEntry(entry: OfferedEntry, audience: 'REVIEW' | 'REPORT'): Offer {
  const { id, register, title, domain, unitOfMeasure, value, unitName } = entry;
  const fact = register === 'OUTCOME_FACT';
  return {
    ...{ of: fact ? 'FACT' : 'CLAIM', token: `${fact ? 'f' : 'k'}:${id}`, name: title },
    ...{ value, unitOfMeasure, lastYear: null, domain, unitName, why: refusedFor(entry, audience) },
  };
}

function refusedFor({ register, release, proven }: OfferedEntry, audience: 'REVIEW' | 'REPORT'): string | null {
  if (audience === 'REPORT') return null;
  if (register === 'FRONT_RUNNER_CLAIM' && !proven) return 'CLAIM_UNPROVEN';
  return release === 'PUBLIC' ? null : 'NOT_PUBLIC';
}

/** Those of a kind whose name, field or unit has the words asked for. */
export function matching(
  offers: readonly Offer[],
  { of, query }: { readonly of: OfferKind | null; readonly query: string | null },
): readonly Offer[] {
  const wanted = query?.trim().toLowerCase() ?? '';
  return offers.filter(
    (offer) =>
      (of === null || offer.of === of) &&
      [offer.name, offer.domain ?? '', offer.unitName ?? ''].some((words) => words.toLowerCase().includes(wanted)),
  );
}

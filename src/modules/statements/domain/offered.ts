/** For whom is written: the review that is published (综述), or the report that stays inside (总结). */
export type Audience = 'REVIEW' | 'REPORT';

/** How far a record was released. */
export type Release = 'INTERNAL' | 'COUNTED' | 'PUBLIC';

/** What a chip rests on. */
export type Source =
  /** `value`: null where the count is not told outside at all. */
  | { readonly of: 'COUNT'; readonly value: number | null }
  /** Names of what a count lists, and a fact; null where there is no such record. */
  | { readonly of: 'NAME' | 'FACT'; readonly release: Release | null }
  | { readonly of: 'CLAIM'; readonly release: Release | null; readonly proven: boolean };

/** Why nothing is written. */
export type NotWritten = 'ZERO' | 'MISSING' | 'COUNT_INTERNAL' | 'NOT_PUBLIC' | 'CLAIM_UNPROVEN';

/** A number, the name instead of the number 1, a thing by itself, one that stands grey in the draft; or nothing, and why. */
export type Offered =
  | { readonly write: 'NUMBER' | 'NAME' | 'RECORD' | 'GREY' }
  | { readonly write: 'NOTHING'; readonly why: NotWritten };

const nothing = (why: NotWritten): Offered => ({ write: 'NOTHING', why });

/** Whether a count takes an entry: the report takes all, the review what may be counted outside. */
export const isCountedFor = (audience: Audience, release: Release): boolean =>
  audience === 'REPORT' || release !== 'INTERNAL';

/** What of a source a draft is offered. */
export function offeredTo(audience: Audience, source: Source): Offered {
  if (source.of === 'COUNT') return countOffered(source.value);
  if (source.release === null) return nothing('MISSING');
  if (audience === 'REVIEW' && source.release !== 'PUBLIC') return nothing('NOT_PUBLIC');
  if (source.of !== 'CLAIM' || source.proven) return { write: 'RECORD' };
  return audience === 'REVIEW' ? nothing('CLAIM_UNPROVEN') : { write: 'GREY' };
}

function countOffered(value: number | null): Offered {
  if (value === null) return nothing('COUNT_INTERNAL');
  if (value === 0) return nothing('ZERO');
  return { write: value === 1 ? 'NAME' : 'NUMBER' };
}

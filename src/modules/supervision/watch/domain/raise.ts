import type { Tier } from '../../policy/domain/policy.js';
import { refuse } from '../../policy/domain/problems.js';
import type { CaseFacts, OpenItem } from '../../cases/domain/watched.js';

/** A person's reasoned proposal: quality not up to standard (质效不高), or a tier that the clock would not reach by itself. */
export interface Raise {
  readonly tier: Tier;
  readonly reason: string;
  readonly facts: string;
}

/** What to do with it. */
export interface Raised {
  /** Becomes the case's pending tier; the case is opened first where there is none. */
  readonly pending: { readonly tier: Tier; readonly trigger: 'PERSON' };
  /** Tiers passed over; the reason must carry this too. */
  readonly skips: boolean;
}

/**
 * Only upwards, with reason and facts, and not past an interview of the same matter that is still open: that is ended first, by its
 * outcome or by a termination notice.
 * @throws RAISE_REASON_REQUIRED, CASE_TIER_NOT_HIGHER, INTERVIEW_WRONG_STATE.
 */
export function raise(openCase: CaseFacts | null, openItem: OpenItem | null, input: Raise): Raised {
  if (input.reason.trim() === '' || input.facts.trim() === '') throw refuse('RAISE_REASON_REQUIRED');
  const present = openCase?.tier ?? 0;
  if (input.tier <= present) throw refuse('CASE_TIER_NOT_HIGHER', { tier: present });
  if (openItem !== null) throw refuse('INTERVIEW_WRONG_STATE', { itemId: openItem.itemId });
  return { pending: { tier: input.tier, trigger: 'PERSON' }, skips: input.tier > present + 1 };
}

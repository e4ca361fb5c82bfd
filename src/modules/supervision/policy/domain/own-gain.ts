import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { PolicyRules, Tier } from './policy.js';

const TIERS: readonly Tier[] = [1, 2, 3];

/**
 * Whether new rules would give whoever puts them in force something to say that he did not have: the signature or the
 * talk of a tier, or his own talks without anybody's signature.
 */
export function givesHimself(before: PolicyRules, after: PolicyRules, roles: readonly PostRole[]): boolean {
  const comesTo = (was: PostRole | null, is: PostRole | null): boolean =>
    is !== null && is !== was && roles.includes(is);
  const placed = TIERS.some((tier) => {
    const [was, is] = [before.tiers[tier], after.tiers[tier]];
    return comesTo(was.approver, is.approver) || comesTo(was.interviewer, is.interviewer);
  });
  const talks = after.tiers[1].interviewer;
  const unsigned = after.firstTier.automatic && !before.firstTier.automatic && talks !== null && roles.includes(talks);
  return placed || unsigned;
}

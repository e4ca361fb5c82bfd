import type { Tier } from '../../policy/domain/policy.js';
import { refuse, refuseAt } from '../../policy/domain/problems.js';
import type { CaseFacts, WatchedObligation } from '../../cases/domain/watched.js';
import type { RaiseGround } from '../../cases/domain/raise-grounds.js';
import type { InterviewState } from '../../interviews/domain/interview.js';

/** A person's reasoned proposal. */
export interface Raise {
  readonly tier: Tier;
  readonly ground: RaiseGround;
  /** Reason and facts. */
  readonly reason: string;
  /** Why a tier is passed over. */
  readonly skipReason: string | null;
}

/** What it is proposed on. */
export interface Raised {
  readonly obligation: Pick<WatchedObligation, 'ladder' | 'state' | 'hold'>;
  readonly returned: number;
  readonly openCase: Pick<CaseFacts, 'tier'> | null;
  /** The state of the interview in which the case is now. */
  readonly talk: InterviewState | null;
}

/**
 * Any obligation that the full ladder watches, whether a case is open or not, and though it was met; not what was excused, cancelled, or
 * is held.
 * @throws OBLIGATION_NOT_SUPERVISED, NOT_RETURNED_TWICE
 */
export function assertRaisable({ obligation, returned }: Raised, ground: RaiseGround): void {
  const { ladder, state, hold } = obligation;
  if (ladder !== 'FULL' || hold !== null || state === 'EXEMPT' || state === 'CANCELLED')
    throw refuse('OBLIGATION_NOT_SUPERVISED');
  if (ground === 'RETURNED_TWICE' && returned < 2) throw refuse('NOT_RETURNED_TWICE', { count: returned });
}

/**
 * Only upwards, with reason and facts; a tier passed over needs a reason of its own. While an interview of the same matter is under way
 * nothing but the proposal of a lower one gives way to it: what was issued is ended first, by its outcome or by a termination notice.
 * @throws RAISE_REASON_REQUIRED, SKIP_REASON_REQUIRED, CASE_TIER_NOT_HIGHER, INTERVIEW_WRONG_STATE, and those of `assertRaisable`
 */
export function raise(raised: Raised, input: Raise): void {
  assertRaisable(raised, input.ground);
  if (input.reason.trim() === '') throw refuseAt('/reason', 'RAISE_REASON_REQUIRED');
  const { openCase, talk } = raised;
  const present = openCase?.tier ?? 0;
  if (input.tier <= present) throw refuse('CASE_TIER_NOT_HIGHER', { tier: present });
  if (talk !== null && talk !== 'PROPOSED') throw refuse('INTERVIEW_WRONG_STATE', { state: talk });
  if (input.tier > present + 1 && (input.skipReason ?? '').trim() === '')
    throw refuseAt('/skipReason', 'SKIP_REASON_REQUIRED');
}

import { type Day, shortDayWords } from '../../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import type { Tier } from '../../policy/domain/policy.js';
import type { Party } from '../../policy/domain/choose-parties.js';
import { refuse } from '../../policy/domain/problems.js';

/** That a leading official was told of one matter of a proposal, and whether he or his secretary marked it as known (已知悉). */
export interface LeaderTold {
  readonly leaderPostId: string;
  /** From this day it may be signed though nobody marked it. */
  readonly signFrom: Day;
  readonly notedOn: Day | null;
}

/**
 * Whether the leading official is told before the signature: at the second and third tier of a project that he leads, where somebody
 * would read it. Nobody is told of a talk with himself.
 */
export function isToldFirst(
  tier: Tier,
  leader: Party | null,
  secretary: Party | null,
  interviewee: Party,
): leader is Party {
  if (tier === 1 || leader === null) return false;
  if (leader.personId === null) return secretary !== null && secretary.personId !== null;
  return leader.personId !== interviewee.personId;
}

/** The first day on which it is signed without his mark: the working day after he was told. */
export function signFromOf(toldOn: Day, calendar: WorkingCalendar): Day {
  return calendar.add(toldOn, 1);
}

/**
 * The signature waits for the working day after the leading officials were told, or for the mark of each or of his secretary.
 * @param signedOn the day on the paper; today when signed online
 * @throws LEADER_NOT_HEARD
 */
export function assertLeadersHeard(told: readonly LeaderTold[], signedOn: Day): void {
  const waits = told
    .filter(({ signFrom, notedOn }) => signedOn < signFrom && (notedOn === null || notedOn > signedOn))
    .map(({ signFrom }) => signFrom)
    .sort();
  const from = waits.at(-1);
  if (from !== undefined) throw refuse('LEADER_NOT_HEARD', { from: shortDayWords(from) });
}

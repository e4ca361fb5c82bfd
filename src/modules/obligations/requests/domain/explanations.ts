import type { Day } from '../../../../shared-kernel/dates.js';
import { refuse } from '../../clock/domain/problems.js';
import type { Hearing } from '../../clock/domain/standing.js';

/** Reason codes of a lag (未完成原因), compulsory wherever a lag is named. */
export const REASON_CODES = [
  'LEADER_SCHEDULE',
  'HIGHER_POLICY_PENDING',
  'RESOURCES_PENDING',
  'OTHER_UNIT',
  'TASK_ADJUSTED',
  'FORCE_MAJEURE',
  'UNIT_EFFORT',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** How an explanation stands; PENDING until the office's verdict. */
export const EXPLANATION_STATES = ['PENDING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
export type ExplanationState = (typeof EXPLANATION_STATES)[number];

/** Working days within which the office considers an explanation; silence reminds the office, never the unit. */
export const EXPLANATION_TERM_WORKING_DAYS = 3;

/** One explanation as far as its rules go. */
export interface ExplanationFacts {
  readonly reason: ReasonCode;
  /** The due date that it explains. */
  readonly forDate: Day;
  readonly newDate: Day | null;
  readonly state: Exclude<ExplanationState, 'WITHDRAWN'>;
  readonly confirmedBySecretary: boolean;
  readonly deniedBySecretary: boolean;
}

/** What the leading official's side says of his diary: 属实, or 不属实 with how it was. */
export interface LeadersWord {
  readonly holds: boolean;
  readonly words: string | null;
}

/** An explanation as far as a word on the leader's diary goes. */
interface DiaryFacts {
  readonly reason: ReasonCode;
  readonly state: ExplanationState;
  readonly filedByPerson: string | null;
  /** In whose name a deputy filed it. */
  readonly filedForPerson: string | null;
  readonly confirmedAt: string | null;
  readonly deniedAt: string | null;
  readonly secretaryWords: string | null;
}

/** What acceptance or refusal does. */
export interface ExplanationVerdict {
  /** The date that becomes current; the ladder starts afresh from it. Null: the date stays. */
  readonly newDate: Day | null;
  /** What the clock makes of it. */
  readonly hearing: Hearing;
}

/** @throws EXPLANATION_DATE_NOT_LATER when the new date is not after today and after the date that it replaces. */
export function assertNewDate(newDate: Day | null, forDate: Day, today: Day): void {
  if (newDate !== null && (newDate <= today || newDate <= forDate))
    throw refuse('EXPLANATION_DATE_NOT_LATER', { newDate, forDate }, [
      { pointer: '/newDate', code: 'EXPLANATION_DATE_NOT_LATER' },
    ]);
}

/**
 * The office accepts. With every code but UNIT_EFFORT the named date becomes current, unless the present one is as late by
 * now; UNIT_EFFORT is heard and escalates.
 * @param dueOn the present due date
 * @throws EXPLANATION_DECIDED when a verdict was given; where the leader's diary is named, EXPLANATION_DENIED when his secretary said
 * that it was not so, and EXPLANATION_NOT_CONFIRMED when he said nothing.
 */
export function acceptExplanation(explanation: ExplanationFacts, dueOn: Day): ExplanationVerdict {
  assertPending(explanation);
  assertDiary(explanation);
  if (explanation.reason === 'UNIT_EFFORT') return { newDate: null, hearing: 'ACKNOWLEDGED' };
  const moves = explanation.newDate !== null && explanation.newDate > dueOn;
  return { newDate: moves ? explanation.newDate : null, hearing: 'ACCEPTED' };
}

function assertDiary({ reason, confirmedBySecretary, deniedBySecretary }: ExplanationFacts): void {
  if (reason !== 'LEADER_SCHEDULE') return;
  if (deniedBySecretary) throw refuse('EXPLANATION_DENIED');
  if (!confirmedBySecretary) throw refuse('EXPLANATION_NOT_CONFIRMED');
}

/** Whether the leader's side has a word here at all. @throws EXPLANATION_DECIDED, EXPLANATION_NEEDS_NO_CONFIRMATION */
export function assertAsksLeader({ state, reason }: Pick<DiaryFacts, 'state' | 'reason'>): void {
  if (state !== 'PENDING') throw refuse('EXPLANATION_DECIDED');
  if (reason !== 'LEADER_SCHEDULE') throw refuse('EXPLANATION_NEEDS_NO_CONFIRMATION');
}

/**
 * A word on another's explanation; until the verdict it may be changed, and the same is not said twice.
 * @throws EXPLANATION_OWN, EXPLANATION_CONFIRMED, EXPLANATION_WORDS_REQUIRED, EXPLANATION_DENIED_SO
 */
export function assertNewWord(explanation: DiaryFacts, said: LeadersWord, personId: string | null): void {
  const { filedByPerson, filedForPerson } = explanation;
  if (personId !== null && [filedByPerson, filedForPerson].includes(personId)) throw refuse('EXPLANATION_OWN');
  if (said.holds) {
    if (explanation.confirmedAt !== null) throw refuse('EXPLANATION_CONFIRMED');
    return;
  }
  if (said.words === null)
    throw refuse('EXPLANATION_WORDS_REQUIRED', {}, [{ pointer: '/words', code: 'EXPLANATION_WORDS_REQUIRED' }]);
  if (explanation.deniedAt !== null && explanation.secretaryWords === said.words) throw refuse('EXPLANATION_DENIED_SO');
}

/** The office refuses. @throws EXPLANATION_DECIDED when a verdict was given. */
export function refuseExplanation(explanation: ExplanationFacts): ExplanationVerdict {
  assertPending(explanation);
  return { newDate: null, hearing: 'REFUSED' };
}

function assertPending(explanation: ExplanationFacts): void {
  if (explanation.state !== 'PENDING') throw refuse('EXPLANATION_DECIDED');
}

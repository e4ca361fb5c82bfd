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
    throw refuse('EXPLANATION_DATE_NOT_LATER', { newDate, forDate });
}

/**
 * The office accepts. With every code but UNIT_EFFORT the named date becomes current, unless the present one is as late by
 * now; UNIT_EFFORT is heard and escalates.
 * @param dueOn the present due date
 * @throws EXPLANATION_DECIDED when a verdict was given; EXPLANATION_NOT_CONFIRMED when the leader's diary is named and his
 * secretary has not confirmed it.
 */
export function acceptExplanation(explanation: ExplanationFacts, dueOn: Day): ExplanationVerdict {
  assertPending(explanation);
  if (explanation.reason === 'LEADER_SCHEDULE' && !explanation.confirmedBySecretary)
    throw refuse('EXPLANATION_NOT_CONFIRMED');
  if (explanation.reason === 'UNIT_EFFORT') return { newDate: null, hearing: 'ACKNOWLEDGED' };
  const moves = explanation.newDate !== null && explanation.newDate > dueOn;
  return { newDate: moves ? explanation.newDate : null, hearing: 'ACCEPTED' };
}

/** The office refuses. @throws EXPLANATION_DECIDED when a verdict was given. */
export function refuseExplanation(explanation: ExplanationFacts): ExplanationVerdict {
  assertPending(explanation);
  return { newDate: null, hearing: 'REFUSED' };
}

function assertPending(explanation: ExplanationFacts): void {
  if (explanation.state !== 'PENDING') throw refuse('EXPLANATION_DECIDED');
}

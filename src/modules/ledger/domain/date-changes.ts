import type { PostRole } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';

export const DATE_CHANGE_STATES = ['PENDING', 'APPROVED', 'REJECTED', 'LAPSED'] as const;
export type DateChangeState = (typeof DATE_CHANGE_STATES)[number];

/** Why a date is no longer asked for. */
export const LAPSES = ['FINISHED', 'REDATED', 'REPLACED', 'WITHDRAWN'] as const;
export type Lapse = (typeof LAPSES)[number];

/** Which decision: a deputy director's, or for what is under an interview the executive deputy director's. */
export type DateStep = 1 | 2;

const DECIDERS: Readonly<Record<DateStep, readonly PostRole[]>> = {
  1: ['OFFICE_DEPUTY_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'],
  2: ['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR', 'OFFICE_DEPUTY_DIRECTOR'],
};

/**
 * By whom the dates of a step are decided; nobody decides on what he asks for.
 * @param asking roles of whoever handed the ledger in and whoever confirmed it, and of those for whom deputies did
 */
export function deciderOf(step: DateStep, asking: readonly PostRole[]): PostRole {
  const [usual = 'OFFICE_DIRECTOR'] = DECIDERS[step];
  return DECIDERS[step].find((role) => !asking.includes(role)) ?? usual;
}

/** A date asked for, and what has become of its obligation since. */
export interface AskedDate {
  readonly step: DateStep;
  readonly toDay: Day;
  readonly dateRun: number;
}

/** The obligation as it stands when the date is decided. */
interface Standing {
  readonly finished: boolean;
  readonly dateRun: number;
  /** What is under way meanwhile takes the executive deputy director's word. */
  readonly senior: boolean;
}

/**
 * What becomes of a date asked for once it is decided: written, refused, left because the matter has ended or has another
 * date by now, or handed to whoever signs interviews, where one was issued since it was asked.
 */
export function outcomeOf(
  asked: AskedDate,
  standing: Standing | null,
  refused: boolean,
): 'APPROVED' | 'REJECTED' | 'FINISHED' | 'REDATED' | 'SENIOR' {
  if (standing === null || standing.finished) return 'FINISHED';
  if (standing.dateRun !== asked.dateRun) return 'REDATED';
  if (refused) return 'REJECTED';
  return standing.senior && asked.step === 1 ? 'SENIOR' : 'APPROVED';
}

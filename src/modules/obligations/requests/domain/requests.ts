import type { Day } from '../../../../shared-kernel/dates.js';
import { refuse } from '../../clock/domain/problems.js';

/** What a unit may ask for: more time, or to be excused for the quarter (or for good, where the matter fell away). */
export const REQUEST_KINDS = ['EXTENSION', 'EXEMPTION'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_OUTCOMES = ['EXEMPT', 'CANCELLED'] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** WITHDRAWN: what it asked about was filed or ended meanwhile. */
export const REQUEST_STATES = ['PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Who decides, in order. */
export type RequestStep = 'UNIT' | 'OFFICE' | 'LEADER';

/**
 * How the clock stands from the moment a request comes before one who decides: for a term while the unit's own leader has it, whose
 * silence is the unit's; until the decision before others; not where the date that it is about has been replaced meanwhile.
 */
export function standsBefore(
  who: RequestStep,
  { pauses, dateRun }: { readonly pauses: boolean; readonly dateRun: number },
  presentRun: number,
): 'NOT' | 'FOR_A_TERM' | 'UNTIL_DECIDED' {
  if (!pauses || dateRun !== presentRun) return 'NOT';
  return who === 'UNIT' ? 'FOR_A_TERM' : 'UNTIL_DECIDED';
}

/**
 * The steps of an extension: the unit's deputy leader, then the office; from the second one that is granted on also the
 * leading official. An exemption is the executive deputy director's alone.
 */
export function stepsOf(kind: RequestKind, number: number): readonly RequestStep[] {
  if (kind === 'EXEMPTION') return ['OFFICE'];
  return number > 1 ? ['UNIT', 'OFFICE', 'LEADER'] : ['UNIT', 'OFFICE'];
}

/** @throws REQUEST_DATE_NOT_LATER unless the day lies after today and after the current date */
export function assertLaterDate(newDate: Day, dueOn: Day, today: Day): void {
  if (newDate <= today || newDate <= dueOn)
    throw refuse('REQUEST_DATE_NOT_LATER', { newDate, dueOn }, [
      { pointer: '/newDate', code: 'REQUEST_DATE_NOT_LATER' },
    ]);
}

/**
 * By whom a unit's own step is decided: the deputy leader; the principal, where the deputy asks or owes it; nobody, where
 * the principal does.
 * @param concerned roles of whoever asks, and of the post whose obligation it is
 */
export function unitApproverOf(concerned: readonly string[]): 'DEPUTY_LEADER' | 'PRINCIPAL_LEADER' | null {
  if (concerned.includes('PRINCIPAL_LEADER')) return null;
  return concerned.includes('DEPUTY_LEADER') ? 'PRINCIPAL_LEADER' : 'DEPUTY_LEADER';
}

/** The executive deputy director decides for the office; where he asks or owes it himself, the director; else a deputy director. */
const OFFICE_APPROVERS = ['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR', 'OFFICE_DEPUTY_DIRECTOR'] as const;

/**
 * By whom the office's step is decided: nobody decides on his own obligation, nor on what he asks for.
 * @param concerned roles of whoever asks, and of the post whose obligation it is
 */
export function officeApproverOf(concerned: readonly string[]): (typeof OFFICE_APPROVERS)[number] {
  return OFFICE_APPROVERS.find((role) => !concerned.includes(role)) ?? 'EXECUTIVE_DEPUTY_DIRECTOR';
}

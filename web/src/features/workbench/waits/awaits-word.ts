import type { Duty, Explanation } from './wait';

/** What a leader goes to in person. */
const ATTENDED = new Set(['RESEARCH', 'COORDINATION', 'INSPECTION']);

/** Whether the planned date waits for the leader's side; one that has passed waits as one to come. */
export function awaitsDate({
  kind,
  plannedOn,
  planConfirmed,
  planDeniedWords,
}: Pick<Duty, 'kind' | 'plannedOn' | 'planConfirmed' | 'planDeniedWords'>): boolean {
  return ATTENDED.has(kind) && !planConfirmed && planDeniedWords == null && plannedOn != null;
}

/** Whether the leader's side has said neither 属实 nor 不属实 of an explanation by his diary. */
export function awaitsWord({ confirmedAt, deniedAt }: Pick<Explanation, 'confirmedAt' | 'deniedAt'>): boolean {
  return confirmedAt == null && deniedAt == null;
}

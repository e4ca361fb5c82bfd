/**
 * Numbers of one unit over a few months, for units side by side: shares of what was owed, and what came of it. How much a unit reports is none
 * of them. Words: `comparedCount` of `src/texts/<language>/scoring.ts`.
 */
export const COMPARED_COUNTS = [
  ...['duties.onTime', 'matters.onTime', 'problems.confirmed', 'outputs.issued', 'information.taken'],
] as const;
export type ComparedCountId = (typeof COMPARED_COUNTS)[number];

/** Whether there is such a number. */
export const isComparedCount = (id: string): id is ComparedCountId =>
  (COMPARED_COUNTS as readonly string[]).includes(id);

/** A unit's number; `of`: out of how many, where it is a share. */
export interface ComparedValue {
  readonly unitId: string;
  readonly value: number;
  readonly of: number | null;
}

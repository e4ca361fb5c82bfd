import type { Day } from '../../../shared-kernel/dates.js';

/**
 * The numbers of the year, each with the list behind it. A new one is a row here, its words in `counted` of
 * `src/texts/<language>/counts.ts`, and where it counts other things than entries of registers, its statement.
 */
export const COUNTS = {
  /** Entries whose day lies in the year. */
  'outputs.total': { register: 'OUTPUT', over: 'YEAR' },
  /** Entries of all years that are in force on the day. */
  'outputs.inForce': { register: 'OUTPUT', over: 'IN_FORCE' },
  recognitions: { register: 'RECOGNITION', over: 'YEAR' },
} as const satisfies Readonly<Record<string, CountRule>>;

interface CountRule {
  readonly register: string;
  readonly over: 'YEAR' | 'IN_FORCE';
}

export type CountId = keyof typeof COUNTS;
export const COUNT_IDS = Object.keys(COUNTS) as readonly CountId[];

/** Whether there is a count of that name. */
export function isCount(id: string): id is CountId {
  return Object.hasOwn(COUNTS, id);
}

/** What every count is asked with. */
export interface CountAsked {
  readonly year: number;
  /** Only what was confirmed, and not withdrawn, by the end of this day. */
  readonly asOf: Day;
  /** Of one unit, alone or with others. */
  readonly unitId: string | null;
  /** Only what may be counted outside: released as COUNTED or PUBLIC. */
  readonly publicOnly: boolean;
}

/** What the list behind a count may be cut down to besides. */
export interface CountCut {
  readonly kind: string | null;
  readonly level: string | null;
  readonly projectId: string | null;
  /** Only what happened before this day. */
  readonly before: Day | null;
}

export const WHOLE: CountCut = { kind: null, level: null, projectId: null, before: null };

/** The last day that a count of a year takes: its end, or the day asked for where that is earlier. */
export function lastDayOf({ year, asOf }: Pick<CountAsked, 'year' | 'asOf'>): Day {
  const end = `${String(year)}-12-31`;
  return asOf < end ? asOf : end;
}

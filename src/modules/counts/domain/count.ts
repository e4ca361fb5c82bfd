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
  /** Facts that somebody else ranked first. */
  'facts.rankFirst': { register: 'OUTCOME_FACT', over: 'YEAR', having: { rankPosition: 1 } },
  recognitions: { register: 'RECOGNITION', over: 'YEAR' },
} as const satisfies Readonly<Record<string, CountRule>>;

/** How a number is counted. */
export interface CountRule {
  readonly register: string;
  readonly over: 'YEAR' | 'IN_FORCE';
  /** Only entries whose own fields hold these values. */
  readonly having?: Readonly<Record<string, unknown>>;
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
  /** 领域. */
  readonly domain: string | null;
  /** Only what happened before this day. */
  readonly before: Day | null;
}

export const WHOLE: CountCut = { kind: null, level: null, projectId: null, domain: null, before: null };

/** The last day that a count of a year takes: its end, or the day asked for where that is earlier. */
export function lastDayOf({ year, asOf }: Pick<CountAsked, 'year' | 'asOf'>): Day {
  const end = `${String(year)}-12-31`;
  return asOf < end ? asOf : end;
}

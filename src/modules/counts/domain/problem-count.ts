/** How a number of the hard problems is counted. */
interface ProblemCountRule {
  /** In which state they stand on the day, since a day of the year. */
  readonly state: 'CONFIRMED' | 'SOLVED';
  /** Not the problems, but what was reached, added up in each unit of measure by itself. */
  readonly effects?: true;
}

/** The numbers of the hard problems; their words stand in `counted` of `src/texts/<language>/counts.ts`. */
export const PROBLEM_COUNTS = {
  'problems.confirmed': { state: 'CONFIRMED' },
  'problems.waiting': { state: 'SOLVED' },
  'problems.effect': { state: 'CONFIRMED', effects: true },
} as const satisfies Readonly<Record<string, ProblemCountRule>>;

export type ProblemCountId = keyof typeof PROBLEM_COUNTS;
export const PROBLEM_COUNT_IDS = Object.keys(PROBLEM_COUNTS) as readonly ProblemCountId[];

/** Whether a count is one of the hard problems'. */
export const isProblemCount = (id: string): id is ProblemCountId => Object.hasOwn(PROBLEM_COUNTS, id);

/** How a count of the hard problems is counted. */
export const problemRuleOf = (id: ProblemCountId): ProblemCountRule => PROBLEM_COUNTS[id];

/** How a number of what was owed, and of what was done where it lagged, is counted. */
export type DueCountRule =
  /** Matters of the five of the year's quarters: of a closed quarter as it was frozen, of an open one as they stand. */
  | { readonly of: 'DUTIES'; readonly which: 'OWED' | 'VERIFIED' | 'LATE' | 'EXEMPT' }
  | { readonly of: 'REMINDERS' }
  | { readonly of: 'SLIPS' }
  | { readonly of: 'INTERVIEWS'; readonly tier: 1 | 2 | 3 }
  /** What one unit was asked for. */
  | { readonly of: 'REQUESTS' };

/** The numbers of what is due; their words stand in `counted` of `src/texts/<language>/counts.ts`. */
export const DUE_COUNTS = {
  'duties.owed': { of: 'DUTIES', which: 'OWED' },
  'duties.verified': { of: 'DUTIES', which: 'VERIFIED' },
  'duties.late': { of: 'DUTIES', which: 'LATE' },
  'duties.exempt': { of: 'DUTIES', which: 'EXEMPT' },
  reminders: { of: 'REMINDERS' },
  slips: { of: 'SLIPS' },
  'interviews.tier1': { of: 'INTERVIEWS', tier: 1 },
  'interviews.tier2': { of: 'INTERVIEWS', tier: 2 },
  'interviews.tier3': { of: 'INTERVIEWS', tier: 3 },
  'burden.requests': { of: 'REQUESTS' },
} as const satisfies Readonly<Record<string, DueCountRule>>;

export type DueCountId = keyof typeof DUE_COUNTS;
export const DUE_COUNT_IDS = Object.keys(DUE_COUNTS) as readonly DueCountId[];

/** Whether a count is one of what is due. */
export const isDueCount = (id: string): id is DueCountId => Object.hasOwn(DUE_COUNTS, id);

/** How such a count is counted. */
export const dueRuleOf = (id: DueCountId): DueCountRule => DUE_COUNTS[id];

/** What is never told outside: whom the office reminded, warned, interviewed or burdened. */
const INTERNAL: readonly DueCountRule['of'][] = ['REMINDERS', 'SLIPS', 'INTERVIEWS', 'REQUESTS'];

/**
 * Whether a count of what is due is answered: outside only what was owed and done; how often it was reminded to the office alone; what was asked
 * for of one unit at a time, so that no table of units is made of it.
 */
export function isDueCountAnswered(
  id: DueCountId,
  { all }: { readonly all: boolean },
  { publicOnly, unitId }: { readonly publicOnly: boolean; readonly unitId: string | null },
): boolean {
  const { of } = dueRuleOf(id);
  return (
    !(publicOnly && INTERNAL.includes(of)) && (of !== 'REMINDERS' || all) && (of !== 'REQUESTS' || unitId !== null)
  );
}

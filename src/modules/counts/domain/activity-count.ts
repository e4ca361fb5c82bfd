/** The visits, meetings and inspections of the five that were verified; their words stand in `counted` of `src/texts/<language>/counts.ts`. */
export const ACTIVITY_COUNTS = {
  'activities.research': { kind: 'RESEARCH' },
  'activities.coordination': { kind: 'COORDINATION' },
  'activities.inspection': { kind: 'INSPECTION' },
} as const satisfies Readonly<Record<string, ActivityCountRule>>;

/** Which of the five is counted. */
export interface ActivityCountRule {
  readonly kind: 'RESEARCH' | 'COORDINATION' | 'INSPECTION';
}

export type ActivityCountId = keyof typeof ACTIVITY_COUNTS;
export const ACTIVITY_COUNT_IDS = Object.keys(ACTIVITY_COUNTS) as readonly ActivityCountId[];

/** Whether a count is one of what was held in person. */
export const isActivityCount = (id: string): id is ActivityCountId => Object.hasOwn(ACTIVITY_COUNTS, id);

/** How it is counted. */
export const activityRuleOf = (id: ActivityCountId): ActivityCountRule => ACTIVITY_COUNTS[id];

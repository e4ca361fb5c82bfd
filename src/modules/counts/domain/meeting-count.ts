/** How a number of the meetings is counted. */
export type MeetingCountRule =
  | { readonly of: 'MEETINGS'; readonly kind: 'COMMITTEE' | 'SCHEDULING'; readonly chair?: ChairLevel }
  | { readonly of: 'ITEMS'; readonly kind: 'DELIBERATE' | 'HEAR' }
  | { readonly of: 'DECISIONS'; readonly standing?: DecisionStanding }
  | { readonly of: 'HEARD_UNITS' }
  | { readonly of: 'PLAN'; readonly taken?: true }
  | { readonly of: 'AD_HOC' };

/** Of whom a meeting is chaired: the city's party secretary or mayor, another city leader, somebody of the office or a group. */
export type ChairLevel = 'CITY_HEAD' | 'CITY_LEADER' | 'OFFICE';

/** DONE: every task of it is verified; OVERDUE: one of them is late, or was brought in overdue; else RUNNING. */
export type DecisionStanding = 'DONE' | 'RUNNING' | 'OVERDUE';

/** The numbers of the meetings; their words stand in `counted` of `src/texts/<language>/counts.ts`. */
export const MEETING_COUNTS = {
  'committee.meetings': { of: 'MEETINGS', kind: 'COMMITTEE' },
  'committee.documents': { of: 'ITEMS', kind: 'DELIBERATE' },
  'committee.reports': { of: 'ITEMS', kind: 'HEAR' },
  'committee.decisions': { of: 'DECISIONS' },
  'committee.decisionsDone': { of: 'DECISIONS', standing: 'DONE' },
  'committee.decisionsRunning': { of: 'DECISIONS', standing: 'RUNNING' },
  'committee.decisionsOverdue': { of: 'DECISIONS', standing: 'OVERDUE' },
  'committee.planned': { of: 'PLAN' },
  'committee.plannedTaken': { of: 'PLAN', taken: true },
  'committee.adHoc': { of: 'AD_HOC' },
  'scheduling.meetings': { of: 'MEETINGS', kind: 'SCHEDULING' },
  'scheduling.meetings.cityHead': { of: 'MEETINGS', kind: 'SCHEDULING', chair: 'CITY_HEAD' },
  'scheduling.meetings.cityLeader': { of: 'MEETINGS', kind: 'SCHEDULING', chair: 'CITY_LEADER' },
  'scheduling.meetings.office': { of: 'MEETINGS', kind: 'SCHEDULING', chair: 'OFFICE' },
  'hearing.units': { of: 'HEARD_UNITS' },
} as const satisfies Readonly<Record<string, MeetingCountRule>>;

export type MeetingCountId = keyof typeof MEETING_COUNTS;
export const MEETING_COUNT_IDS = Object.keys(MEETING_COUNTS) as readonly MeetingCountId[];

/** Whether a count is one of the meetings'. */
export const isMeetingCount = (id: string): id is MeetingCountId => Object.hasOwn(MEETING_COUNTS, id);

/** How a count of the meetings is counted. */
export const meetingRuleOf = (id: MeetingCountId): MeetingCountRule => MEETING_COUNTS[id];

/** How the reader stands to meetings. */
interface PlanReader {
  readonly office: boolean;
  readonly leader: boolean;
  readonly groupIds: readonly string[];
}

/** Whether a count of the meetings is answered: the year's plan and what stood outside it only to whoever reads the plan. */
export function isMeetingCountAnswered(id: MeetingCountId, { office, leader, groupIds }: PlanReader): boolean {
  const planned = ['PLAN', 'AD_HOC'].includes(meetingRuleOf(id).of);
  return !planned || office || leader || groupIds.length > 0;
}

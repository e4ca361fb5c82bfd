import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { ACTIVITY_COUNT_IDS, type ActivityCountId, isActivityCount } from './activity-count.js';
import { DUE_COUNT_IDS, type DueCountId, isDueCount } from './due-count.js';
import { isMeetingCount, MEETING_COUNT_IDS, type MeetingCountId } from './meeting-count.js';
import { isPublicationCount, PUBLICATION_COUNT_IDS, type PublicationCountId } from './publication-count.js';
import { isReformCount, REFORM_COUNT_IDS, type ReformCountId } from './reform-count.js';
import { isListingCount, LISTING_COUNT_IDS, type ListingCountId } from './listing-count.js';
import { isProblemCount, PROBLEM_COUNT_IDS, type ProblemCountId } from './problem-count.js';

const ARTICLES = { quantityUnit: 'ARTICLE' } as const;
const ITEMS = { quantityUnit: 'ITEM' } as const;
const EVENTS = { quantityUnit: 'EVENT' } as const;

/**
 * The numbers of the year that count entries of registers, each with the list behind it. A new one is a row here, its words in `counted` of
 * `src/texts/<language>/counts.ts`, and where it counts other things than entries of registers, its statement.
 */
export const COUNTS = {
  /** Entries whose day lies in the year. */
  'outputs.total': { register: 'OUTPUT', over: 'YEAR' },
  /** Entries of all years that are in force on the day. */
  'outputs.inForce': { register: 'OUTPUT', over: 'IN_FORCE' },
  /** Facts that somebody else ranked first. */
  'facts.rankFirst': { register: 'OUTCOME_FACT', over: 'YEAR', having: { rankPosition: 1 } },
  /** Reforms with a proven claim of the year, each at its highest level. */
  'claims.national': { register: 'FRONT_RUNNER_CLAIM', over: 'REFORM', level: 'NATIONAL' },
  'claims.regional': { register: 'FRONT_RUNNER_CLAIM', over: 'REFORM', level: 'REGIONAL' },
  'claims.provincial': { register: 'FRONT_RUNNER_CLAIM', over: 'REFORM', level: 'PROVINCIAL' },
  'claims.all': { register: 'FRONT_RUNNER_CLAIM', over: 'REFORM' },
  'claims.weak': { register: 'FRONT_RUNNER_CLAIM', over: 'YEAR', having: { basis: 'WEAK' } },
  'claims.unproven': { register: 'FRONT_RUNNER_CLAIM', over: 'YEAR', having: { basis: 'UNPROVEN' } },
  /** By the day of the report. Of no unit by itself: how much a unit reports is nobody's number. */
  'information.reported': { register: 'INFORMATION_ITEM', over: 'YEAR', ofNoUnit: true },
  /** Items by the day of their highest adoption. */
  'information.adopted': { register: 'INFORMATION_ITEM', over: 'ADOPTED' },
  'information.adopted.national': { register: 'INFORMATION_ITEM', over: 'ADOPTED', level: 'NATIONAL' },
  'information.adopted.provincial': { register: 'INFORMATION_ITEM', over: 'ADOPTED', level: 'PROVINCIAL' },
  'instructions.affirmative': { register: 'INSTRUCTION', over: 'YEAR', having: { nature: 'AFFIRMATIVE' } },
  recognitions: { register: 'RECOGNITION', over: 'YEAR' },
  publicity: { register: 'PUBLICITY_ITEM', over: 'YEAR' },
  /** Sums of what their entries hold. */
  'publicity.quantity.article': { register: 'PUBLICITY_ITEM', over: 'YEAR', having: ARTICLES, sum: 'quantity' },
  'publicity.quantity.item': { register: 'PUBLICITY_ITEM', over: 'YEAR', having: ITEMS, sum: 'quantity' },
  'publicity.quantity.event': { register: 'PUBLICITY_ITEM', over: 'YEAR', having: EVENTS, sum: 'quantity' },
  'commendation.collectives': { register: 'COMMENDATION', over: 'YEAR', length: 'collectives', ofOffice: true },
  'commendation.individuals': { register: 'COMMENDATION', over: 'YEAR', length: 'individuals', ofOffice: true },
  /** Pilots whose term touches the year. */
  'pilots.inForce': { register: 'PILOT', over: 'TERM' },
  'pilots.inForce.national': { register: 'PILOT', over: 'TERM', level: 'NATIONAL' },
  'pilots.inForce.provincial': { register: 'PILOT', over: 'TERM', level: 'PROVINCIAL' },
  'pilots.inForce.municipal': { register: 'PILOT', over: 'TERM', level: 'MUNICIPAL' },
  'pilots.keyOfYear': { register: 'PILOT', over: 'KEY_YEAR' },
  'cases.promoted': { register: 'EXPERIENCE_CASE', over: 'STAGE', stage: 'PROMOTED', on: 'promotedOn' },
  /** Cases that somebody of the level took over in the year, each once. */
  'cases.adopted': { register: 'EXPERIENCE_CASE', over: 'TAKEN_OVER' },
  'cases.adopted.national': { register: 'EXPERIENCE_CASE', over: 'TAKEN_OVER', adopted: 'NATIONAL' },
  'cases.adopted.provincial': { register: 'EXPERIENCE_CASE', over: 'TAKEN_OVER', adopted: 'PROVINCIAL' },
  'cases.adopted.municipal': { register: 'EXPERIENCE_CASE', over: 'TAKEN_OVER', adopted: 'MUNICIPAL' },
  'topics.converted': { register: 'LED_TOPIC', over: 'STAGE', stage: 'CONVERTED', on: 'convertedOn' },
  'pilots.accepted': { register: 'PILOT', over: 'STAGE', stage: 'ACCEPTED', on: 'acceptedOn' },
} as const satisfies Readonly<Record<string, CountRule>>;

/** How a number is counted. */
export interface CountRule {
  readonly register: string;
  readonly over: 'YEAR' | 'IN_FORCE' | 'ADOPTED' | 'REFORM' | 'TERM' | 'KEY_YEAR' | 'STAGE' | 'TAKEN_OVER';
  /** Only entries whose own fields hold these values. */
  readonly having?: Readonly<Record<string, unknown>>;
  /** Only at this level: the entry's, or of its highest adoption. */
  readonly level?: string;
  /** Of STAGE: the one in which it stands, by this day of it. */
  readonly stage?: string;
  readonly on?: string;
  /** Of TAKEN_OVER: by somebody of this level. */
  readonly adopted?: string;
  /** Not the entries, but the sum of this own field of theirs. */
  readonly sum?: string;
  /** Not the entries, but how long this list of theirs is. */
  readonly length?: string;
  /** Answered over all units alone, to whoever sees all. */
  readonly ofNoUnit?: true;
  /** Answered to whoever sees all: the office alone reads the register. */
  readonly ofOffice?: true;
}

export type EntryCountId = keyof typeof COUNTS;
export type CountId =
  | EntryCountId
  | MeetingCountId
  | ActivityCountId
  | ReformCountId
  | ProblemCountId
  | ListingCountId
  | PublicationCountId
  | DueCountId;
export const COUNT_IDS: readonly CountId[] = [
  ...MEETING_COUNT_IDS,
  ...ACTIVITY_COUNT_IDS,
  ...REFORM_COUNT_IDS,
  ...PROBLEM_COUNT_IDS,
  ...LISTING_COUNT_IDS,
  ...PUBLICATION_COUNT_IDS,
  ...DUE_COUNT_IDS,
  ...(Object.keys(COUNTS) as EntryCountId[]),
];

/** Whether there is a count of that name. */
export function isCount(id: string): id is CountId {
  return [
    isMeetingCount,
    isActivityCount,
    isReformCount,
    isProblemCount,
    isListingCount,
    isPublicationCount,
    isDueCount,
    isEntryCount,
  ].some((is) => is(id));
}

/** Whether it counts entries of a register. */
export function isEntryCount(id: string): id is EntryCountId {
  return Object.hasOwn(COUNTS, id);
}

/** How a count of entries is counted. */
export const ruleOf = (id: EntryCountId): CountRule => COUNTS[id];

/** Whether a count adds up what its things hold, rather than the things. */
export function addsUp(id: CountId): boolean {
  if (id === 'problems.effect') return true;
  if (!isEntryCount(id)) return false;
  const { sum, length } = ruleOf(id);
  return sum !== undefined || length !== undefined;
}

/** What every count is asked with. */
export interface CountAsked {
  readonly year: number;
  /** Only what was confirmed, and not withdrawn, by the end of this day. */
  readonly asOf: Day;
  /** Of one unit, alone or with others. */
  readonly unitId: string | null;
  /** Only what may be told outside: of registers what was released as COUNTED or PUBLIC, of processes all but what is internal. */
  readonly publicOnly: boolean;
  /** Of what one leading official's post led or chaired; only some counts know that, and no count is a table of posts. */
  readonly leaderPostId: string | null;
}

/** Whether a count of entries is answered at all: how much one unit reported is counted nowhere. */
export function isAnswered(
  id: EntryCountId,
  { all }: Pick<Scope, 'all'>,
  { unitId }: Pick<CountAsked, 'unitId'>,
): boolean {
  const { ofNoUnit, ofOffice } = ruleOf(id);
  return (ofNoUnit !== true || (all && unitId === null)) && (ofOffice !== true || all);
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

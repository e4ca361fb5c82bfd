import type { PostRole } from '../../../../shared-kernel/actor.js';
import { addDays, type Day, daysBetween } from '../../../../shared-kernel/dates.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';

/** 待批准, 未批准, 挂牌督导中, 已申请摘牌, 已摘牌, 已撤销. */
export const LISTING_STATES = ['PROPOSED', 'REJECTED', 'LISTED', 'APPLIED', 'DELISTED', 'VOID'] as const;
export type ListingState = (typeof LISTING_STATES)[number];

/** What may be listed; all of one listing is one unit's. */
export const LISTED_TYPES = ['OBLIGATION', 'PROBLEM', 'INDICATOR'] as const;
export type ListedType = (typeof LISTED_TYPES)[number];

/** What a listing's history names. */
export const LISTING_STEPS = [
  'PROPOSED',
  'REJECTED',
  'LISTED',
  'NOTED',
  'EXTENSION_ASKED',
  'EXTENDED',
  'EXTENSION_REFUSED',
  'EXTENSION_TAKEN_BACK',
  'APPLIED',
  'CHECK_MET',
  'CHECK_NOT_MET',
  /** The checker took back what he put before the signer: it is checked again. */
  'CHECK_REOPENED',
  /** The check was met, and the approver did not sign. */
  'DELISTING_REFUSED',
  'DELISTED',
  'WITHDRAWN',
  'PUBLISHED',
  /** 机构调整: it went over to another unit with all that is open of it, or part of it did and it stayed. */
  'MOVED',
  'ITEMS_LEFT',
  /** A list of days off moved its end. */
  'CALENDAR',
] as const;
export type ListingStep = (typeof LISTING_STEPS)[number];

/** The acts that change the state, from where, and to where. */
export const LISTING_ACTS = {
  approve: { from: ['PROPOSED'], to: 'LISTED' },
  reject: { from: ['PROPOSED'], to: 'REJECTED' },
  /** The unit asks to come off the list, or all of it is done. */
  apply: { from: ['LISTED'], to: 'APPLIED' },
  delist: { from: ['APPLIED'], to: 'DELISTED' },
  /** The check was not met, or nobody signed. */
  sendBack: { from: ['APPLIED'], to: 'LISTED' },
  withdraw: { from: ['PROPOSED', 'LISTED', 'APPLIED'], to: 'VOID' },
} as const satisfies Readonly<Record<string, { readonly from: readonly ListingState[]; readonly to: ListingState }>>;
export type ListingAct = keyof typeof LISTING_ACTS;

/** The state after an act, null where the state does not allow it. */
export function afterListingAct(state: ListingState, act: ListingAct): ListingState | null {
  const { from, to } = LISTING_ACTS[act];
  return (from as readonly ListingState[]).includes(state) ? to : null;
}

/** Days of a listing, of its notes, of an extension at most, and of the second chance after a check that was not met. */
export const TERM_DAYS = 30;
export const NOTE_EVERY_DAYS = 15;
export const EXTENSION_DAYS = 15;
export const SECOND_CHANCE_DAYS = 10;
/** Working days: an extension is asked so long before the end, and decided in so many. */
export const ASK_BEFORE_WORKING_DAYS = 5;
export const DECIDE_WORKING_DAYS = 3;
/** Working days before a note's day from which on it is asked for, if nothing moved. */
export const NOTE_ASKED_WORKING_DAYS = 3;

/** The thirtieth day of a listing, and its last, which is a working day. */
export const namedEndOf = (listedOn: Day): Day => addDays(listedOn, TERM_DAYS);
export const endOf = (listedOn: Day, calendar: WorkingCalendar): Day => calendar.nextOrSame(namedEndOf(listedOn));

/** Days that lie at least before a note: an end that a holiday moved makes none on the first days of a listing. */
const NOTES_APART_DAYS = 10;

/** A note for each fifteen days before the end; none within ten days of the beginning, or of the note before. */
export function notesOf(
  { after, endsOn }: { readonly after: Day; readonly endsOn: Day },
  calendar: WorkingCalendar,
): readonly Day[] {
  const first = addDays(after, NOTES_APART_DAYS);
  const days: Day[] = [];
  for (let day = addDays(endsOn, -NOTE_EVERY_DAYS); day >= first; day = addDays(day, -NOTE_EVERY_DAYS))
    days.unshift(calendar.nextOrSame(day));
  return days;
}

/** From which day on a note is asked for, where nothing moved. */
export const askedFrom = (dueOn: Day, calendar: WorkingCalendar): Day => calendar.add(dueOn, -NOTE_ASKED_WORKING_DAYS);

/** The last day on which an extension may be asked for. */
export const lastAskOn = (endsOn: Day, calendar: WorkingCalendar): Day =>
  calendar.add(endsOn, -ASK_BEFORE_WORKING_DAYS);

/** Working days that a unit has at least, counted from the day on which its application comes back. */
export const GRACE_WORKING_DAYS = 3;

/** What the end of a listing that is sent back is counted from. */
export interface SentBack {
  readonly endsOn: Day;
  readonly appliedOn: Day;
  /** Whether the ten days of a check that was not met are still to be given. */
  readonly secondChance: boolean;
}

/**
 * The end of a listing whose application came back: ten days more after the first check that was not met; the clock stood while it
 * was checked and signed, so never less than was left when it was applied for, nor than three working days.
 */
export function endAfterReturn(
  { endsOn, appliedOn, secondChance }: SentBack,
  today: Day,
  calendar: WorkingCalendar,
): Day {
  const left = Math.max(0, daysBetween(appliedOn, endsOn));
  const ends = [
    secondChance ? addDays(endsOn, SECOND_CHANCE_DAYS) : endsOn,
    addDays(today, left),
    calendar.add(today, GRACE_WORKING_DAYS),
  ];
  return calendar.nextOrSame(ends.reduce((latest, day) => (day > latest ? day : latest)));
}

/** What an extension is judged by. */
export interface Extendable {
  readonly state: ListingState;
  readonly endsOn: Day | null;
  readonly extended: boolean;
  readonly askedEndsOn: Day | null;
}

/** Why no extension may be asked for today; null: it may. */
export function whyNotExtend(
  { state, endsOn, extended, askedEndsOn }: Extendable,
  today: Day,
  calendar: WorkingCalendar,
): 'LISTING_STATE' | 'LISTING_EXTENDED' | 'LISTING_WAITS' | 'LISTING_EXTENSION_LATE' | null {
  if (state !== 'LISTED' || endsOn === null) return 'LISTING_STATE';
  if (extended) return 'LISTING_EXTENDED';
  if (askedEndsOn !== null) return 'LISTING_WAITS';
  return today > lastAskOn(endsOn, calendar) ? 'LISTING_EXTENSION_LATE' : null;
}

/** What is wrong with the end that is asked for: later than the present one, by fifteen days at most. */
export function extensionFaults(newEnd: Day, endsOn: Day): readonly FieldError[] {
  if (newEnd <= endsOn) return [{ pointer: '/endsOn', code: 'LISTING_END_NOT_LATER' }];
  return newEnd > addDays(endsOn, EXTENSION_DAYS) ? [{ pointer: '/endsOn', code: 'LISTING_END_TOO_LATE' }] : [];
}

/** What is asked of the committee: an end that passed (逾期未摘牌), or a third tier that failed and waits for a word. */
export const isForCommittee = (
  {
    state,
    endsOn,
    caseId,
  }: { readonly state: ListingState; readonly endsOn: Day | null; readonly caseId: string | null },
  today: Day,
): boolean => isOverdue({ state, endsOn }, today) || (state === 'PROPOSED' && caseId !== null);

/** 逾期未摘牌: its end has passed, and nobody asked to come off the list. */
export const isOverdue = (
  { state, endsOn }: { readonly state: ListingState; readonly endsOn: Day | null },
  today: Day,
): boolean => state === 'LISTED' && endsOn !== null && endsOn < today;

/** Something listed, where its unit is merged or divided. */
export interface ItemAtStake {
  readonly done: boolean;
  /** Its project goes over to the other unit. */
  readonly goes: boolean;
}

/**
 * What becomes of a listing whose unit is merged or divided: it goes where all that is open of it goes (of one of which nothing is
 * open, all); where only part does, it stays with the unit that has the rest, and what goes is off it.
 */
export function afterDivision(items: readonly ItemAtStake[]): 'GOES' | 'STAYS_IN_PART' | 'UNTOUCHED' {
  const open = items.filter(({ done }) => !done);
  const counted = open.length > 0 ? open : items;
  if (counted.every(({ goes }) => goes)) return 'GOES';
  return open.some(({ goes }) => goes) ? 'STAYS_IN_PART' : 'UNTOUCHED';
}

/** What of a unit says whether and by whom it is listed. */
export interface ListedUnit {
  readonly kind: string;
  readonly headedByCityLeader: boolean;
}

/** Whether a unit may be listed at all: never one that a higher level runs, nor the office itself, nor what is no unit of its own. */
export const mayBeListed = ({ kind }: Pick<ListedUnit, 'kind'>): boolean =>
  kind === 'DEPARTMENT' || kind === 'COUNTY' || kind === 'DEVELOPMENT_ZONE' || kind === 'COMMITTEE';

/**
 * Who signs: the executive deputy; of counties, zones and units headed by a city leader the director. He who proposed it never signs: what the
 * executive deputy proposed goes to the director; what the director signs is another's to propose (null).
 */
export function signerOf({ kind, headedByCityLeader }: ListedUnit, proposer: readonly PostRole[]): PostRole | null {
  const directors = kind === 'COUNTY' || kind === 'DEVELOPMENT_ZONE' || headedByCityLeader;
  if (!directors && !proposer.includes('EXECUTIVE_DEPUTY_DIRECTOR')) return 'EXECUTIVE_DEPUTY_DIRECTOR';
  return proposer.includes('OFFICE_DIRECTOR') ? null : 'OFFICE_DIRECTOR';
}

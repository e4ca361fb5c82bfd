import type { Day } from '../../../../shared-kernel/dates.js';
import type { Rulebook, Tier } from '../../policy/domain/policy.js';
import { refuse, refuseAt } from '../../policy/domain/problems.js';
import type { CaseOutcome, TierTrigger, WaitingTier } from '../../cases/domain/watched.js';

export const INTERVIEW_STATES = [
  'PROPOSED',
  'REJECTED',
  'ISSUED',
  'ACKNOWLEDGED',
  'UNSERVED',
  'TALKED',
  'RECTIFIED',
  'CLOSED',
  'FAILED',
  'VOID',
  'WAIVED',
] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** OPEN before the talk, TALKED while it is put right, RECTIFIED when reported; the rest are ends. */
export const ITEM_STATES = ['OPEN', 'TALKED', 'RECTIFIED', 'CLOSED', 'FAILED', 'VOID', 'WAIVED'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** Under way: neither refused, nor come to an end. */
export const LIVE: readonly InterviewState[] = [
  'PROPOSED',
  'ISSUED',
  'ACKNOWLEDGED',
  'UNSERVED',
  'TALKED',
  'RECTIFIED',
];
const LIVE_ITEM: readonly ItemState[] = ['OPEN', 'TALKED', 'RECTIFIED'];

/** Days from one through another that have been given: dates moved by them, or are counted from after them. */
export interface Rest {
  readonly from: Day;
  readonly to: Day;
}

/** Whether a day lies in one of the rests that are over. */
export function hasRested(rested: readonly Rest[]): (day: Day) => boolean {
  return (day) => rested.some(({ from, to }) => from <= day && day <= to);
}

/** One talk with one post by another at one tier; it covers the items of one or more cases. */
export interface Interview {
  readonly id: string;
  readonly tier: Tier;
  readonly round: number;
  readonly state: InterviewState;
  readonly proposedOn: Day;
  /** The approver decides by this day; then his own chain is reminded. */
  readonly approvalDueOn: Day;
  readonly approverRemindedOn: Day | null;
  readonly signedOn: Day | null;
  /** The day from which notice is counted: of issue, of a new date, of service by hand. */
  readonly noticedOn: Day | null;
  /** The holder to whom it was issued; he stays the addressee until it is issued anew. */
  readonly addresseeId: string | null;
  readonly acknowledgedOn: Day | null;
  readonly renoticedOn: Day | null;
  readonly handServiceAskedOn: Day | null;
  readonly talkOn: Day | null;
  /** `HH:MM` */
  readonly talkTime: string | null;
  readonly place: string | null;
  /** The last day of the term for the talk. */
  readonly talkBy: Day | null;
  readonly termRemindedOn: Day | null;
  readonly unservedOn: Day | null;
  /** Since when all its live items rest. */
  readonly suspendedSince: Day | null;
  readonly rested: readonly Rest[];
  readonly talkedOn: Day | null;
  readonly recordCheckBy: Day | null;
  readonly recordCheck: 'OPEN' | 'CONFIRMED' | 'UNOBJECTED' | 'OBJECTED' | null;
  readonly endedOn: Day | null;
}

/** One case in an interview, with its own demand, date, report and verdict. */
export interface InterviewItem {
  readonly id: string;
  readonly caseId: string;
  readonly obligationId: string;
  readonly state: ItemState;
  readonly demand: string | null;
  readonly commitment: string | null;
  /** When the rectification is due. */
  readonly dueOn: Day | null;
  readonly reportedOn: Day | null;
  readonly reporterId: string | null;
  readonly checkBy: Day | null;
  readonly failedChecks: number;
  readonly suspendedSince: Day | null;
  readonly rested: readonly Rest[];
  readonly endedOn: Day | null;
}

/** An interview with its items; every act takes one and gives the next. */
export interface InterviewDossier {
  readonly interview: Interview;
  readonly items: readonly InterviewItem[];
}

/** What people are told; the texts are the notices of the words page. */
export type NoticeCode =
  | 'INTERVIEW_NOTICE'
  | 'INTERVIEW_RENOTICE'
  | 'INTERVIEW_RESCHEDULED'
  | 'INTERVIEW_TERMINATED'
  | 'INTERVIEW_WITHDRAWN'
  | 'INTERVIEW_WAIVED'
  | 'RECORD_TO_CHECK'
  | 'CHECK_NOT_MET'
  | 'CHECK_MET'
  | 'OFFICE_SERVE_BY_HAND'
  | 'OFFICE_UNSERVED'
  | 'OFFICE_TALK_TERM_OVER'
  | 'OFFICE_OBJECTION'
  | 'APPROVER_CHAIN';

/** What an act brings about outside the interview, in the same transaction. */
export type Effect =
  | { readonly kind: 'NOTIFY'; readonly notice: NoticeCode; readonly itemIds: readonly string[] }
  /** The clocks of these obligations stand: a pause row. Changing pauses wakes their watch. */
  | {
      readonly kind: 'HOLD';
      readonly reason: HoldReason;
      readonly obligationIds: readonly string[];
      readonly from: Day;
      readonly to: Day | null;
    }
  | {
      readonly kind: 'RELEASE';
      readonly reason: HoldReason;
      readonly obligationIds: readonly string[];
      readonly to: Day;
    }
  /** The item's own obligation (RECTIFICATION, ladder REMIND) is opened, or opened again with this date. */
  | { readonly kind: 'RECTIFICATION_DUE'; readonly itemId: string; readonly dueOn: Day }
  | { readonly kind: 'RECTIFICATION_FILED'; readonly itemId: string; readonly on: Day }
  | { readonly kind: 'RECTIFICATION_ENDED'; readonly itemId: string; readonly state: 'MET' | 'CANCELLED' }
  /** The office's obligation to check (VERIFICATION, ladder OFFICE) is opened, or opened again with this date. */
  | { readonly kind: 'CHECK_DUE'; readonly itemId: string; readonly dueOn: Day }
  | { readonly kind: 'CHECK_ENDED'; readonly itemId: string; readonly state: 'MET' | 'CANCELLED' }
  /** The obligation that caused it gets a new current date; the old one is kept, and it counts as redated by an interview. */
  | { readonly kind: 'REDATE'; readonly obligationId: string; readonly newDate: Day }
  | { readonly kind: 'CLOSE_CASE'; readonly caseId: string; readonly outcome: CaseOutcome }
  /** Propose now, in this transaction; where the slot is taken it becomes the case's pending tier. */
  | {
      readonly kind: 'PROPOSE';
      readonly caseId: string;
      readonly obligationId: string;
      readonly tier: Tier;
      readonly trigger: TierTrigger;
    }
  /** The case's pending tier: its watch proposes it when clock and slot allow. */
  | { readonly kind: 'PROPOSE_LATER'; readonly caseId: string; readonly tier: Tier; readonly trigger: TierTrigger }
  /** What a person had proposed is taken back: the case stands where it stood, and what waited for it then waits again. */
  | {
      readonly kind: 'TAKE_BACK';
      readonly caseId: string;
      /** The tier of its latest other interview; 0 where there was none. */
      readonly tier: 0 | Tier;
      readonly waits: WaitingTier | null;
    }
  /** After a third tier that failed: the case rests, open, until something is decided about it. */
  | { readonly kind: 'EXHAUST_CASE'; readonly caseId: string };

export type HoldReason = 'HOLD_REJECTED' | 'HOLD_UNSERVED';

/** The next state of an interview and what follows from the act. */
export interface InterviewDecision extends InterviewDossier {
  readonly effects: readonly Effect[];
}

/** When an act happens, and under which rules. */
export interface Acting {
  readonly today: Day;
  readonly book: Rulebook;
}

export function isLive(interview: Interview): boolean {
  return LIVE.includes(interview.state);
}

export function isLiveItem(item: InterviewItem): boolean {
  return LIVE_ITEM.includes(item.state);
}

export function liveItems(dossier: InterviewDossier): readonly InterviewItem[] {
  return dossier.items.filter(isLiveItem);
}

export function rulesOf(dossier: InterviewDossier, { book }: Acting) {
  return book.policy.rules.tiers[dossier.interview.tier];
}

/** @throws INTERVIEW_WRONG_STATE unless the interview is in one of the states. */
export function assertState(dossier: InterviewDossier, states: readonly InterviewState[]): void {
  const { state } = dossier.interview;
  if (!states.includes(state)) throw refuse('INTERVIEW_WRONG_STATE', { state, allowed: states });
}

/** @throws INTERVIEW_SUSPENDED while all its items rest because what they ask for has been filed or is under a request. */
export function assertRunning(dossier: InterviewDossier): void {
  if (dossier.interview.suspendedSince !== null)
    throw refuse('INTERVIEW_SUSPENDED', { since: dossier.interview.suspendedSince });
}

/** The live item with the id. @throws INTERVIEW_ITEM_NOT_FOUND, INTERVIEW_ITEM_WRONG_STATE, INTERVIEW_ITEM_SUSPENDED. */
export function requireItem(dossier: InterviewDossier, itemId: string, states: readonly ItemState[]): InterviewItem {
  const item = dossier.items.find((one) => one.id === itemId);
  if (item === undefined) throw refuse('INTERVIEW_ITEM_NOT_FOUND', { itemId });
  if (!states.includes(item.state)) throw refuse('INTERVIEW_ITEM_WRONG_STATE', { itemId, state: item.state });
  if (item.suspendedSince !== null) throw refuse('INTERVIEW_ITEM_SUSPENDED', { itemId });
  return item;
}

export function withInterview(
  dossier: InterviewDossier,
  change: Partial<Interview>,
  effects: readonly Effect[] = [],
): InterviewDecision {
  return { items: dossier.items, interview: { ...dossier.interview, ...change }, effects };
}

export function withItem(dossier: InterviewDossier, itemId: string, change: Partial<InterviewItem>): InterviewDossier {
  return {
    interview: dossier.interview,
    items: dossier.items.map((item) => (item.id === itemId ? { ...item, ...change } : item)),
  };
}

export function notify(notice: NoticeCode, items: readonly InterviewItem[]): Effect {
  return { kind: 'NOTIFY', notice, itemIds: items.map((item) => item.id) };
}

/**
 * @param pointer the field in which it is given
 * @throws REASON_REQUIRED when the text is blank.
 */
export function assertReason(reason: string, pointer = '/reason'): void {
  if (reason.trim() === '') throw refuseAt(pointer, 'REASON_REQUIRED');
}

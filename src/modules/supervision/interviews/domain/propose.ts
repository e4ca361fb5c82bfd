import type { Day } from '../../../../shared-kernel/dates.js';
import type { Interview, InterviewItem, Acting } from './interview.js';
import type { Tier } from '../../policy/domain/policy.js';

/** What there is of one interviewee post × interviewer post × tier. */
export interface TalkKeySlot {
  readonly open: { readonly interviewId: string; readonly state: Interview['state']; readonly round: number } | null;
  /** How many talks count: those issued that were neither dropped nor waived. */
  readonly rounds: number;
  readonly lastEndedOn: Day | null;
}

/** Where a case goes whose tier is reached. */
export type Placement =
  | { readonly kind: 'JOIN'; readonly interviewId: string; readonly round: number }
  | { readonly kind: 'NEW'; readonly round: number }
  /** The tier stays pending until that interview has ended; null: it ended today. The watch asks again on the next working day. */
  | { readonly kind: 'WAIT'; readonly interviewId: string | null };

/**
 * One leader, one talk: a case joins the interview of the same key while that is PROPOSED; once it is issued the case waits, and is
 * proposed in the next round on the working day after that interview ended.
 */
export function placeProposal(slot: TalkKeySlot, today: Day): Placement {
  if (slot.open !== null) {
    const { interviewId, round, state } = slot.open;
    return state === 'PROPOSED' ? { kind: 'JOIN', interviewId, round } : { kind: 'WAIT', interviewId };
  }
  if (slot.lastEndedOn !== null && slot.lastEndedOn >= today) return { kind: 'WAIT', interviewId: null };
  return { kind: 'NEW', round: slot.rounds + 1 };
}

/** Whether a talk counts (第n次): it was issued, and neither dropped (VOID) nor waived afterwards. */
export function countsAsRound({ state, signedOn }: Pick<Interview, 'state' | 'signedOn'>): boolean {
  return signedOn !== null && state !== 'VOID' && state !== 'WAIVED';
}

/** A new proposal, seen by the office only; its items are added by `newItem`. */
export function newInterview(
  id: string,
  key: { readonly tier: Tier; readonly round: number },
  { today, book }: Acting,
): Interview {
  return {
    id,
    ...key,
    state: 'PROPOSED',
    proposedOn: today,
    approvalDueOn: book.calendar.add(today, book.policy.rules.approverTerm),
    approverRemindedOn: null,
    signedOn: null,
    noticedOn: null,
    addresseeId: null,
    acknowledgedOn: null,
    renoticedOn: null,
    handServiceAskedOn: null,
    talkOn: null,
    talkTime: null,
    place: null,
    talkBy: null,
    termRemindedOn: null,
    unservedOn: null,
    suspendedSince: null,
    rested: [],
    talkedOn: null,
    recordCheckBy: null,
    recordCheck: null,
    endedOn: null,
  };
}

/** A case's item in an interview that is proposed. */
export function newItem(id: string, caseId: string, obligationId: string): InterviewItem {
  return {
    id,
    caseId,
    obligationId,
    state: 'OPEN',
    demand: null,
    commitment: null,
    dueOn: null,
    reportedOn: null,
    reporterId: null,
    checkBy: null,
    failedChecks: 0,
    suspendedSince: null,
    rested: [],
    endedOn: null,
  };
}

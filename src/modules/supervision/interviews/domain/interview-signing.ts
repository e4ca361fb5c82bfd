import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import { conclude, endItems } from './conclude.js';
import {
  type Acting,
  assertReason,
  assertRunning,
  assertState,
  type InterviewDossier,
  type Effect,
  liveItems,
  notify,
  rulesOf,
  type InterviewDecision,
  withInterview,
} from './interview.js';
import type { WaitingTier } from '../../cases/domain/watched.js';
import type { Tier } from '../../policy/domain/policy.js';
import { refuse, refuseAt } from '../../policy/domain/problems.js';
import { assertSlot, defaultTalk, earliestTalk, type TalkSlot } from './talk-dates.js';

/** A signature is of another day than today only where it was given on paper. */
const PAPER_DAY = '/offline/on';

/** A signature, given online or recorded from paper. */
export interface Signature {
  /** The day on the paper; today when signed online. Dates of the talk are counted from it. */
  readonly signedOn: Day;
  /** The post's holder on the day of issue. */
  readonly addresseeId: string | null;
  /** Null: the default day and time. */
  readonly slot: TalkSlot | null;
}

/**
 * PROPOSED → ISSUED: the tier's approver signs. The talk is set for 10:00 on the fifth working day after the signature (tier 3 the
 * eighth) unless he names another lawful one; when paper is recorded late, notice is still counted from today.
 * @throws INTERVIEW_WRONG_STATE, INTERVIEW_SUSPENDED, ADDRESSEE_VACANT, DATE_IN_FUTURE, DATE_BEFORE_NOTICE, and those of a slot.
 */
export function approve(dossier: InterviewDossier, signature: Signature, acting: Acting): InterviewDecision {
  assertState(dossier, ['PROPOSED']);
  assertRunning(dossier);
  const { signedOn, addresseeId } = signature;
  if (addresseeId === null) throw refuse('ADDRESSEE_VACANT');
  if (signedOn > acting.today) throw refuseAt(PAPER_DAY, 'DATE_IN_FUTURE', { date: signedOn });
  if (signedOn < dossier.interview.proposedOn) throw refuseAt(PAPER_DAY, 'DATE_BEFORE_NOTICE', { date: signedOn });
  const change = {
    state: 'ISSUED',
    signedOn,
    addresseeId,
    noticedOn: acting.today,
    ...schedule(dossier, signature, acting),
  } as const;
  return withInterview(dossier, change, [notify('INTERVIEW_NOTICE', liveItems(dossier))]);
}

function schedule(
  dossier: InterviewDossier,
  { signedOn, slot }: Signature,
  acting: Acting,
): TalkSlot & { readonly talkBy: Day } {
  const { today, book } = acting;
  const tier = rulesOf(dossier, acting);
  const usual = defaultTalk(signedOn, today, tier, book);
  const term = book.calendar.add(signedOn, tier.talkWithin);
  const talkBy = term < usual ? usual : term;
  if (slot === null) return { talkOn: usual, talkTime: book.policy.rules.defaultTalkTime, place: null, talkBy };
  assertSlot(slot, { earliest: earliestTalk(today, tier, book), latest: talkBy }, book);
  return { ...slot, talkBy };
}

/**
 * PROPOSED → REJECTED: the cases are held until a date that the rejecter names (default +10 working days), then proposed again.
 * @throws INTERVIEW_WRONG_STATE, REASON_REQUIRED, HOLD_DATE_INVALID.
 */
export function reject(
  dossier: InterviewDossier,
  input: { readonly reason: string; readonly until: Day | null },
  acting: Acting,
): InterviewDecision {
  assertState(dossier, ['PROPOSED']);
  assertReason(input.reason, '/words');
  const { calendar, policy } = acting.book;
  const until = calendar.nextOrSame(input.until ?? calendar.add(acting.today, policy.rules.rejectionHold));
  if (until <= acting.today) throw refuseAt('/until', 'HOLD_DATE_INVALID', { until });
  const live = liveItems(dossier);
  const { tier } = dossier.interview;
  const effects: Effect[] = [
    {
      kind: 'HOLD',
      reason: 'HOLD_REJECTED',
      obligationIds: live.map((item) => item.obligationId),
      from: acting.today,
      to: addDays(until, -1),
    },
    ...live.map((item): Effect => ({ kind: 'PROPOSE_LATER', caseId: item.caseId, tier, trigger: 'AFTER_HOLD' })),
  ];
  return withInterview(endItems(dossier, 'VOID', acting.today), { state: 'REJECTED', endedOn: acting.today }, effects);
}

const TERMINABLE = ['PROPOSED', 'ISSUED', 'ACKNOWLEDGED', 'UNSERVED'] as const;

/** Whether the notice can still be ended as a wrong one: the talk has not taken place. */
export function isTerminable({ interview }: InterviewDossier): boolean {
  return TERMINABLE.some((state) => state === interview.state);
}

/**
 * A wrong notice is ended by a termination notice: every live item is dropped, not counted, and its case proposed again at the same tier.
 * @throws INTERVIEW_WRONG_STATE, REASON_REQUIRED.
 */
export function terminate(
  dossier: InterviewDossier,
  input: { readonly reason: string },
  acting: Acting,
): InterviewDecision {
  assertState(dossier, TERMINABLE);
  assertReason(input.reason);
  const live = liveItems(dossier);
  const { tier, state } = dossier.interview;
  const again = live.map((item): Effect => ({
    kind: 'PROPOSE_LATER',
    caseId: item.caseId,
    tier,
    trigger: 'AFTER_INTERVIEW',
  }));
  const effects = [
    ...again,
    ...releaseUnserved(dossier, acting),
    ...(state === 'PROPOSED' ? [] : [notify('INTERVIEW_WITHDRAWN', live)]),
  ];
  return { ...conclude(endItems(dossier, 'VOID', acting.today), acting), effects };
}

/** What a person raised: where its case stood before. */
export interface RaisedItem {
  readonly itemId: string;
  readonly tier: 0 | Tier;
  /** The interview of that tier had been dropped, so it is proposed again. */
  readonly again: boolean;
  /** What had waited for its talk, and gave way to him. */
  readonly waited: WaitingTier | null;
}

function waitsAgain({ tier, again, waited }: RaisedItem): WaitingTier | null {
  return waited ?? (again && tier !== 0 ? { tier, trigger: 'AFTER_INTERVIEW', reason: null } : null);
}

/**
 * PROPOSED → VOID: whoever proposed it takes it back, and nobody outside the office has heard of it. His cases stand where they stood,
 * and the ladder goes on with them; what the rules, or others, had put into the same talk is proposed again without him.
 * @throws INTERVIEW_WRONG_STATE
 */
export function takeBack(dossier: InterviewDossier, raised: readonly RaisedItem[], acting: Acting): InterviewDecision {
  assertState(dossier, ['PROPOSED']);
  const { tier } = dossier.interview;
  const effects = liveItems(dossier).map((item): Effect => {
    const before = raised.find(({ itemId }) => itemId === item.id);
    const { caseId } = item;
    if (before === undefined) return { kind: 'PROPOSE_LATER', caseId, tier, trigger: 'AFTER_INTERVIEW' };
    return { kind: 'TAKE_BACK', caseId, tier: before.tier, waits: waitsAgain(before) };
  });
  return { ...conclude(endItems(dossier, 'VOID', acting.today), acting), effects };
}

/** Ends the hold of an interview that could not be served. */
export function releaseUnserved(dossier: InterviewDossier, acting: Acting): Effect[] {
  if (dossier.interview.state !== 'UNSERVED') return [];
  const obligationIds = liveItems(dossier).map((item) => item.obligationId);
  return [{ kind: 'RELEASE', reason: 'HOLD_UNSERVED', obligationIds, to: acting.today }];
}

/** Above the approver in rank, and another person than the first: who may waive. */
export interface Waiver {
  readonly reason: string;
  readonly documentNumber: string;
  readonly proposedBy: string;
  readonly approvedBy: { readonly personId: string; readonly rank: number };
  /** The rank of the post that signs at this tier. */
  readonly approverRank: number;
  /** After a third tier that failed: the items whose cases rest, open. */
  readonly exhausted?: InterviewDossier['items'];
}

/**
 * Any open state → WAIVED: cases EXCUSED, by two people, one above the approver, with reason and document number.
 * @throws INTERVIEW_WRONG_STATE, REASON_REQUIRED, DOCUMENT_NUMBER_REQUIRED, TWO_PERSONS_REQUIRED, WAIVER_RANK_TOO_LOW.
 */
export function waive(dossier: InterviewDossier, waiver: Waiver, acting: Acting): InterviewDecision {
  const exhausted = waiver.exhausted ?? [];
  if (exhausted.length === 0)
    assertState(dossier, ['PROPOSED', 'ISSUED', 'ACKNOWLEDGED', 'UNSERVED', 'TALKED', 'RECTIFIED']);
  assertReason(waiver.reason);
  if (waiver.documentNumber.trim() === '') throw refuseAt('/documentNumber', 'DOCUMENT_NUMBER_REQUIRED');
  if (waiver.proposedBy === waiver.approvedBy.personId) throw refuse('TWO_PERSONS_REQUIRED');
  if (waiver.approvedBy.rank <= waiver.approverRank) throw refuse('WAIVER_RANK_TOO_LOW');
  // The talk took place and stays what it was; only the cases that rested since end.
  if (exhausted.length > 0)
    return {
      ...dossier,
      effects: exhausted.map(({ caseId }) => ({ kind: 'CLOSE_CASE', caseId, outcome: 'EXCUSED' })),
    };
  const live = liveItems(dossier);
  const told = dossier.interview.state === 'PROPOSED' ? [] : [notify('INTERVIEW_WAIVED', live)];
  const effects = [...live.flatMap((item) => excused(item)), ...releaseUnserved(dossier, acting), ...told];
  return { ...conclude(endItems(dossier, 'WAIVED', acting.today), acting), effects };
}

function excused(item: InterviewDossier['items'][number]): Effect[] {
  const ended: Effect[] =
    item.dueOn === null ? [] : [{ kind: 'RECTIFICATION_ENDED', itemId: item.id, state: 'CANCELLED' }];
  const checked: Effect[] =
    item.state === 'RECTIFIED' ? [{ kind: 'CHECK_ENDED', itemId: item.id, state: 'CANCELLED' }] : [];
  return [...ended, ...checked, { kind: 'CLOSE_CASE', caseId: item.caseId, outcome: 'EXCUSED' }];
}

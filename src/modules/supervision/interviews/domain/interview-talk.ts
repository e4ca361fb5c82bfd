import type { Day } from '../../../../shared-kernel/dates.js';
import { conclude } from './conclude.js';
import {
  type Acting,
  assertReason,
  assertRunning,
  assertState,
  type InterviewDossier,
  type Effect,
  type InterviewItem,
  liveItems,
  notify,
  requireItem,
  rulesOf,
  type InterviewDecision,
  withInterview,
  withItem,
} from './interview.js';
import { refuse, refuseAt } from '../../policy/domain/problems.js';
import { earliestTalk } from './talk-dates.js';

/** What was asked and promised for one item. */
export interface ItemTalk {
  readonly itemId: string;
  readonly demand: string;
  readonly commitment: string | null;
  /** Null: the tier's term from the talk. */
  readonly dueOn: Day | null;
}

/** A talk as it is recorded; who spoke, where and which points were put are kept with the record, not decided upon. */
export interface TalkRecord {
  readonly talkedOn: Day;
  readonly intervieweePresent: boolean;
  readonly items: readonly ItemTalk[];
}

/**
 * ISSUED, ACKNOWLEDGED → TALKED: the talk is recorded, with the interviewee in person (taking part is acknowledgement) and a demand and
 * date for every item. An item that rests because it has been filed may be left out; it leaves this interview and waits.
 * @throws INTERVIEW_WRONG_STATE, INTERVIEW_SUSPENDED, INTERVIEWEE_ABSENT, DATE_IN_FUTURE, DATE_BEFORE_NOTICE, TALK_TOO_EARLY, DEMAND_REQUIRED,
 * DUE_DATE_INVALID, INTERVIEW_ITEM_NOT_FOUND.
 */
export function recordTalk(dossier: InterviewDossier, record: TalkRecord, acting: Acting): InterviewDecision {
  assertState(dossier, ['ISSUED', 'ACKNOWLEDGED']);
  assertRunning(dossier);
  assertRecord(dossier, record, acting);
  const { calendar } = acting.book;
  const effects: Effect[] = [];
  const items = dossier.items.map((item) => talkedItem(item, dossier, record, { acting, effects }));
  const interview = {
    ...dossier.interview,
    state: 'TALKED',
    talkedOn: record.talkedOn,
    acknowledgedOn: dossier.interview.acknowledgedOn ?? record.talkedOn,
    recordCheckBy: calendar.add(acting.today, rulesOf(dossier, acting).recordCheck),
    recordCheck: 'OPEN',
  } as const;
  return { interview, items, effects: [...effects, notify('RECORD_TO_CHECK', items)] };
}

function assertRecord(dossier: InterviewDossier, record: TalkRecord, acting: Acting): void {
  const { noticedOn } = dossier.interview;
  const { talkedOn } = record;
  if (!record.intervieweePresent) throw refuseAt('/intervieweePresent', 'INTERVIEWEE_ABSENT');
  if (talkedOn > acting.today) throw refuseAt('/talkedOn', 'DATE_IN_FUTURE', { date: talkedOn });
  if (noticedOn !== null && talkedOn < noticedOn) throw refuseAt('/talkedOn', 'DATE_BEFORE_NOTICE', { date: talkedOn });
  // Whoever was served late has his days of notice too, whatever day the talk was set for.
  const earliest = noticedOn === null ? talkedOn : earliestTalk(noticedOn, rulesOf(dossier, acting), acting.book);
  if (talkedOn < earliest) throw refuseAt('/talkedOn', 'TALK_TOO_EARLY', { earliest });
  for (const { itemId } of record.items) requireItem(dossier, itemId, ['OPEN']);
}

interface Recording {
  readonly acting: Acting;
  readonly effects: Effect[];
}

function talkedItem(
  item: InterviewItem,
  dossier: InterviewDossier,
  record: TalkRecord,
  { acting, effects }: Recording,
): InterviewItem {
  if (item.state !== 'OPEN') return item;
  const talk = record.items.find((one) => one.itemId === item.id);
  if (talk === undefined && item.suspendedSince !== null) {
    effects.push({
      kind: 'PROPOSE_LATER',
      caseId: item.caseId,
      tier: dossier.interview.tier,
      trigger: 'AFTER_INTERVIEW',
    });
    return { ...item, state: 'VOID', endedOn: acting.today, suspendedSince: null };
  }
  if (talk === undefined) throw refuseAt('/items', 'DEMAND_REQUIRED', { itemId: item.id });
  if (talk.demand.trim() === '')
    throw refuseAt(fieldOf(record, talk, 'demand'), 'DEMAND_REQUIRED', { itemId: item.id });
  const dueOn = dueDate(talk, dossier, record, acting);
  effects.push({ kind: 'RECTIFICATION_DUE', itemId: item.id, dueOn });
  return { ...item, state: 'TALKED', demand: talk.demand, commitment: talk.commitment, dueOn };
}

const fieldOf = (record: TalkRecord, talk: ItemTalk, field: keyof ItemTalk): string =>
  `/items/${String(record.items.indexOf(talk))}/${field}`;

/** Within the tier's term from the talk, after today; a rest day moves to the next working day. */
function dueDate(talk: ItemTalk, dossier: InterviewDossier, record: TalkRecord, acting: Acting): Day {
  const { calendar } = acting.book;
  const latest = calendar.add(record.talkedOn, rulesOf(dossier, acting).rectification);
  const dueOn = talk.dueOn === null ? latest : calendar.nextOrSame(talk.dueOn);
  if (dueOn > latest || dueOn <= record.talkedOn)
    throw refuseAt(fieldOf(record, talk, 'dueOn'), 'DUE_DATE_INVALID', { itemId: talk.itemId, latest });
  return dueOn;
}

/** The unit has read the record and agrees. @throws RECORD_CHECK_OVER when it has answered or the term is over. */
export function confirmRecord(dossier: InterviewDossier, acting: Acting): InterviewDecision {
  assertRecordOpen(dossier, acting);
  return withInterview(dossier, { recordCheck: 'CONFIRMED' });
}

/** An objection stays beside the record for good; it stops nothing. @throws RECORD_CHECK_OVER, REASON_REQUIRED. */
export function objectToRecord(
  dossier: InterviewDossier,
  input: { readonly words: string },
  acting: Acting,
): InterviewDecision {
  assertRecordOpen(dossier, acting);
  assertReason(input.words, '/text');
  return withInterview(dossier, { recordCheck: 'OBJECTED' }, [notify('OFFICE_OBJECTION', liveItems(dossier))]);
}

function assertRecordOpen({ interview }: InterviewDossier, { today }: Acting): void {
  const over = interview.recordCheckBy === null || today > interview.recordCheckBy;
  if (interview.recordCheck !== 'OPEN' || over) throw refuse('RECORD_CHECK_OVER');
}

/**
 * The unit reports an item's rectification; its clock stops and the office checks within five working days. The interview is RECTIFIED
 * when all its items are.
 * @throws INTERVIEW_WRONG_STATE, INTERVIEW_ITEM_NOT_FOUND, INTERVIEW_ITEM_WRONG_STATE, INTERVIEW_ITEM_SUSPENDED.
 */
export function reportRectification(
  dossier: InterviewDossier,
  input: { readonly itemId: string; readonly reporterId: string },
  acting: Acting,
): InterviewDecision {
  assertState(dossier, ['TALKED']);
  requireItem(dossier, input.itemId, ['TALKED']);
  const { today, book } = acting;
  const checkBy = book.calendar.add(today, rulesOf(dossier, acting).check);
  const next = withItem(dossier, input.itemId, {
    state: 'RECTIFIED',
    reportedOn: today,
    reporterId: input.reporterId,
    checkBy,
  });
  const effects: Effect[] = [
    { kind: 'RECTIFICATION_FILED', itemId: input.itemId, on: today },
    { kind: 'CHECK_DUE', itemId: input.itemId, dueOn: checkBy },
  ];
  return { ...conclude(next, acting), effects };
}

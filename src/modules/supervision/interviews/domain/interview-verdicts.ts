import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import { conclude } from './conclude.js';
import {
  type Acting,
  assertReason,
  assertState,
  type InterviewDossier,
  type Effect,
  type InterviewItem,
  isLiveItem,
  notify,
  requireItem,
  rulesOf,
  type InterviewDecision,
  withItem,
} from './interview.js';
import type { Tier } from '../../policy/domain/policy.js';
import { refuse, refuseAt } from '../../policy/domain/problems.js';
import type { CaseOutcome } from '../../cases/domain/watched.js';

/** The office's check of one reported item. */
export interface Check {
  readonly itemId: string;
  readonly met: boolean;
  readonly checkerId: string;
  /** Whether the obligation behind it still awaits its owner. */
  readonly obligationOpen: boolean;
  /** Met with the obligation open: the date from which it is watched again. */
  readonly newDate: Day | null;
  /** Not met: what is missing. */
  readonly reason: string;
  /** Where it stands in what was sent, by JSON pointer. */
  readonly at?: string;
}

/**
 * Checks a report. Met: the item closes; with its obligation still open a new date is needed, from which it is watched again (REDATED).
 * Not met: the first time half the tier's term more, the second time the item fails.
 * @throws INTERVIEW_ITEM_NOT_FOUND, INTERVIEW_ITEM_WRONG_STATE, INTERVIEW_ITEM_SUSPENDED, CHECKER_NOT_INDEPENDENT, NEW_DATE_REQUIRED,
 * NEW_DATE_INVALID, REASON_REQUIRED.
 */
export function checkRectification(dossier: InterviewDossier, check: Check, acting: Acting): InterviewDecision {
  assertState(dossier, ['TALKED', 'RECTIFIED']);
  const item = requireItem(dossier, check.itemId, ['RECTIFIED']);
  if (check.checkerId === item.reporterId || check.checkerId === dossier.interview.addresseeId)
    throw refuse('CHECKER_NOT_INDEPENDENT');
  if (check.met) return passed(dossier, item, check, acting);
  assertReason(check.reason, `${check.at ?? ''}/words`);
  return item.failedChecks === 0 ? secondChance(dossier, item, acting) : failItems(dossier, [item], acting);
}

function passed(dossier: InterviewDossier, item: InterviewItem, check: Check, acting: Acting): InterviewDecision {
  const closed = conclude(withItem(dossier, item.id, { state: 'CLOSED', endedOn: acting.today }), acting);
  const effects: Effect[] = [
    { kind: 'RECTIFICATION_ENDED', itemId: item.id, state: 'MET' },
    { kind: 'CHECK_ENDED', itemId: item.id, state: 'MET' },
    notify('CHECK_MET', [item]),
  ];
  if (!check.obligationOpen)
    return { ...closed, effects: [...effects, { kind: 'CLOSE_CASE', caseId: item.caseId, outcome: 'FULFILLED' }] };
  const newDate = watchedAgainFrom(check, acting);
  return {
    ...closed,
    effects: [
      ...effects,
      { kind: 'CLOSE_CASE', caseId: item.caseId, outcome: 'REDATED' },
      { kind: 'REDATE', obligationId: item.obligationId, newDate },
    ],
  };
}

function watchedAgainFrom({ newDate, at = '' }: Check, { today, book }: Acting): Day {
  if (newDate === null) throw refuseAt(`${at}/newDate`, 'NEW_DATE_REQUIRED');
  if (newDate <= today) throw refuseAt(`${at}/newDate`, 'NEW_DATE_INVALID', { newDate });
  return book.calendar.nextOrSame(newDate);
}

function secondChance(dossier: InterviewDossier, item: InterviewItem, acting: Acting): InterviewDecision {
  const dueOn = acting.book.calendar.add(acting.today, rulesOf(dossier, acting).secondChance);
  const next = withItem(dossier, item.id, {
    state: 'TALKED',
    dueOn,
    reportedOn: null,
    reporterId: null,
    checkBy: null,
    failedChecks: 1,
    // Counted from today: of the days before none is given any more.
    rested: [...item.rested, { from: dossier.interview.proposedOn, to: addDays(acting.today, -1) }],
  });
  const effects: Effect[] = [
    { kind: 'CHECK_ENDED', itemId: item.id, state: 'MET' },
    { kind: 'RECTIFICATION_DUE', itemId: item.id, dueOn },
    notify('CHECK_NOT_MET', [item]),
  ];
  return { ...conclude(next, acting), effects };
}

/** Items fail and go on alone at once: proposed at the next tier; after the third their cases rest, open. */
export function failItems(
  dossier: InterviewDossier,
  failing: readonly InterviewItem[],
  acting: Acting,
): InterviewDecision {
  const failed = failing.reduce<InterviewDossier>(
    (next, item) => withItem(next, item.id, { state: 'FAILED', endedOn: acting.today, suspendedSince: null }),
    dossier,
  );
  const effects = failing.flatMap((item) => [...endedWork(item), ...nextTier(item, dossier.interview.tier)]);
  return { ...conclude(failed, acting), effects };
}

function endedWork(item: InterviewItem): Effect[] {
  const rectification: Effect[] =
    item.dueOn === null ? [] : [{ kind: 'RECTIFICATION_ENDED', itemId: item.id, state: 'CANCELLED' }];
  const check: Effect[] = item.state === 'RECTIFIED' ? [{ kind: 'CHECK_ENDED', itemId: item.id, state: 'MET' }] : [];
  return [...rectification, ...check];
}

function nextTier(item: InterviewItem, tier: Tier): Effect[] {
  const { caseId, obligationId } = item;
  if (tier === 3) return [{ kind: 'EXHAUST_CASE', caseId }];
  return [{ kind: 'PROPOSE', caseId, obligationId, tier: (tier + 1) as Tier, trigger: 'OUTCOME' }];
}

/**
 * The item's obligation was verified, excused, redated or cancelled; its case is closed already. Before the talk the item is dropped and
 * not counted: with no item left the interview is VOID, and who was told of it is told that it is dropped. After the talk it closes.
 */
export function settleItem(
  dossier: InterviewDossier,
  itemId: string,
  outcome: CaseOutcome,
  acting: Acting,
): InterviewDecision {
  const item = dossier.items.find((one) => one.id === itemId);
  if (item === undefined || !isLiveItem(item)) return { ...dossier, effects: [] };
  const state = item.state === 'OPEN' ? 'VOID' : 'CLOSED';
  const next = conclude(withItem(dossier, itemId, { state, endedOn: acting.today, suspendedSince: null }), acting);
  const told = next.interview.state === 'VOID' && dossier.interview.state !== 'PROPOSED';
  const effects = [
    ...settledWork(item, outcome),
    ...settledHold(dossier, item, acting),
    ...(told ? [notify('INTERVIEW_TERMINATED', next.items)] : []),
  ];
  return { ...next, effects };
}

function settledWork(item: InterviewItem, outcome: CaseOutcome): Effect[] {
  const state = outcome === 'FULFILLED' ? 'MET' : 'CANCELLED';
  const rectification: Effect[] = item.dueOn === null ? [] : [{ kind: 'RECTIFICATION_ENDED', itemId: item.id, state }];
  return item.state === 'RECTIFIED'
    ? [...rectification, { kind: 'CHECK_ENDED', itemId: item.id, state }]
    : rectification;
}

function settledHold(dossier: InterviewDossier, item: InterviewItem, acting: Acting): Effect[] {
  if (dossier.interview.state !== 'UNSERVED') return [];
  return [{ kind: 'RELEASE', reason: 'HOLD_UNSERVED', obligationIds: [item.obligationId], to: acting.today }];
}

import type { Day } from '../../../../shared-kernel/dates.js';
import type { ClauseCode } from '../../cases/domain/grounds.js';
import { allowedFrom, earlier, later, mayFire, type Moment, nextMorning } from '../../policy/domain/moments.js';
import {
  dueReminder,
  groundsOf,
  hasFired,
  overdueReminder,
  reminderRungs,
  slipToPrepare,
  slipToSend,
  tierToPropose,
} from './rungs.js';
import { lapsePlan } from './lapse.js';
import type { Plan } from './plan.js';
import type { ObligationStep } from '../../cases/domain/steps.js';
import type { CaseOutcome, OpenItem, WatchedObligation, WatchInput } from '../../cases/domain/watched.js';
import type { Rulebook } from '../../policy/domain/policy.js';
import { isHeld } from '../../../../shared-kernel/hold.js';

/**
 * Plans an obligation's watch at one moment: first what follows from its present state (a case closes, pauses, resumes; a slip is
 * dropped), then at most one rung of its ladder. Pure: the same input gives the same plan, and a plan that was carried out leads to an
 * empty one on the same day. Where a case closes, nothing else follows: what is left is looked at anew, at the same moment.
 *
 * Source: "The default ladder", "Lateness, pauses, lights" and "The case" of the domain page.
 */
export function nextStep(input: WatchInput, now: Moment, book: Rulebook): Plan {
  const { obligation } = input;
  if (isQuestioned(input)) return questionedPlan(input, now, book);
  const outcome = outcomeOf(input);
  const closing = outcome === null ? [] : closingSteps(input, outcome, book);
  const ended = [...closing, ...droppedSlip(input, book)];
  if (isOver(obligation) || isHeld(obligation)) return { steps: ended, nextAt: null };
  // Without its case it goes by the rules and the calendar in force, no longer by those that the case was opened under.
  if (outcome !== null) return { steps: ended, nextAt: now };
  if (obligation.ladder === 'LAPSE') return lapsePlan(input, now, book);
  const rung =
    obligation.pause === null && mayFire(now, book.policy.rules, book.calendar) ? rungSteps(input, now.day, book) : [];
  const steps = [...ended, ...standing(input, now.day, book), ...rung];
  return { steps, nextAt: nextAtOf(input, steps, now, book) };
}

/** Whether the plan ends a case; then its matter is looked at again at once. */
export function endsCase({ steps }: Plan): boolean {
  return steps.some(({ kind }) => kind === 'CASE_CLOSED');
}

function isOver(obligation: WatchedObligation): boolean {
  return obligation.state === 'MET' || obligation.state === 'EXEMPT' || obligation.state === 'CANCELLED';
}

/** Met, and doubted afterwards by a person: its case goes its way. */
function isQuestioned({ obligation, openCase }: WatchInput): boolean {
  return obligation.state === 'MET' && openCase?.afterMet === true;
}

/** Nothing of the ladder follows any more but a tier that was decided upon and had to wait; under a hold case and talk rest. */
function questionedPlan(input: WatchInput, now: Moment, book: Rulebook): Plan {
  const waits = input.openCase?.pending != null && !rests(input);
  const steps = [
    ...(isTouchedByHold(input) ? standing(input, now.day, book) : []),
    ...(waits ? pendingTier(input, now, book) : []),
  ];
  const goesOn = waits || input.obligation.suspendedSince !== null;
  return { steps, nextAt: goesOn ? nextMorning(now, book.policy.rules, book.calendar) : null };
}

/** Its case or its talk rests, or has to; the days of its verification let neither rest. */
function isTouchedByHold({ obligation, openCase, openItem }: WatchInput): boolean {
  return obligation.suspendedSince !== null || openCase?.state === 'PAUSED' || openItem?.suspendedSince != null;
}

function pendingTier(input: WatchInput, now: Moment, book: Rulebook): ObligationStep[] {
  const { openCase, obligation } = input;
  const fires = obligation.pause === null && mayFire(now, book.policy.rules, book.calendar);
  if (openCase === null || !fires || hasHadItsDay(input, now.day)) return [];
  const step = tierToPropose(input, openCase, book);
  return step === null ? [] : [step];
}

/** How the open case ends by what its obligation has become; null while it goes on. */
function outcomeOf({ openCase, obligation }: WatchInput): CaseOutcome | null {
  if (openCase === null) return null;
  if (obligation.state === 'MET') return openCase.afterMet ? null : 'FULFILLED';
  if (obligation.state === 'EXEMPT') return 'EXCUSED';
  if (obligation.state === 'CANCELLED') return 'VOID';
  return openCase.dateRun === obligation.dateRun ? null : 'REDATED';
}

function closingSteps(input: WatchInput, outcome: CaseOutcome, book: Rulebook): ObligationStep[] {
  const rule: ClauseCode = `CASE_${outcome}`;
  return [
    { kind: 'CASE_CLOSED', outcome, itemId: input.openItem?.itemId ?? null, grounds: groundsOf(rule, input, book) },
  ];
}

/** A slip not yet out is dropped when the unit has filed, when the matter is over, or when the date has changed. */
function droppedSlip(input: WatchInput, book: Rulebook): ObligationStep[] {
  const { slip, obligation } = input;
  if (slip === null || slip.state === 'SENT' || slip.state === 'DROPPED') return [];
  const stale = slip.dateRun !== obligation.dateRun || obligation.state === 'SUBMITTED' || isOver(obligation);
  return stale ? [{ kind: 'SLIP_DROPPED', grounds: groundsOf('SLIP_DROPPED', input, book) }] : [];
}

function standing(input: WatchInput, today: Day, book: Rulebook): ObligationStep[] {
  return [...caseStanding(input, book), ...itemStanding(input, today, book)];
}

function caseStanding(input: WatchInput, book: Rulebook): ObligationStep[] {
  const { openCase, obligation } = input;
  if (openCase === null) return [];
  const { pause } = obligation;
  if (pause === null) {
    return openCase.state === 'PAUSED'
      ? [{ kind: 'CASE_RESUMED', grounds: groundsOf('CASE_RESUMED', input, book) }]
      : [];
  }
  if (openCase.state === 'PAUSED' && openCase.pauseReason === pause.reason) return [];
  const grounds = groundsOf('CASE_PAUSED', input, book, { since: pause.from });
  return [{ kind: 'CASE_PAUSED', reason: pause.reason, since: pause.from, grounds }];
}

/** SUBMITTED, or a request under consideration, lets the interview item rest; its dates move when it goes on. */
function itemStanding(input: WatchInput, today: Day, book: Rulebook): ObligationStep[] {
  const { openItem, obligation } = input;
  if (openItem === null) return [];
  const { itemId } = openItem;
  const since = obligation.suspendedSince;
  if (since !== null && restsSooner(openItem, since)) {
    return [{ kind: 'ITEM_SUSPENDED', itemId, since, grounds: groundsOf('ITEM_SUSPENDED', input, book, { since }) }];
  }
  if (openItem.suspendedSince === null || since !== null) return [];
  const until = obligation.suspendedUntil ?? today;
  return [{ kind: 'ITEM_RESUMED', itemId, until, grounds: groundsOf('ITEM_RESUMED', input, book, { until }) }];
}

/** It does not rest yet, or rests since a later day than a hold says that was signed afterwards, and earlier ones count. */
function restsSooner({ suspendedSince, countedFrom }: OpenItem, since: Day): boolean {
  return suspendedSince === null || (since > countedFrom ? since : countedFrom) < suspendedSince;
}

/** A rung a day, and none on the day on which its case went over to other rules: those begin with the next one. */
function hasHadItsDay({ firedRungs, openCase }: WatchInput, today: Day): boolean {
  return openCase?.movedOn === today || firedRungs.some((rung) => rung.on === today);
}

/** At most one rung a working day; the first overdue rung of a full ladder opens the case. */
function rungSteps(input: WatchInput, today: Day, book: Rulebook): ObligationStep[] {
  if (input.obligation.state === 'SUBMITTED' || hasHadItsDay(input, today)) return [];
  const overdue = overdueReminder(input, book);
  if (overdue !== null) return [...caseOpening(input, book), overdue];
  const step = higherRung(input, today, book) ?? dueReminder(input, today, book);
  return step === null ? [] : [step];
}

function caseOpening(input: WatchInput, book: Rulebook): ObligationStep[] {
  if (input.obligation.ladder !== 'FULL' || input.openCase !== null) return [];
  return [{ kind: 'CASE_OPENED', grounds: groundsOf('CASE_OPENED', input, book) }];
}

/**
 * Slip and tiers need an open case, and no interview of it that is still open: the interview's own process rules then. After a third
 * tier that failed nothing more goes out by itself.
 */
function higherRung(input: WatchInput, today: Day, book: Rulebook): ObligationStep | null {
  const { openCase } = input;
  if (openCase === null || rests(input)) return null;
  return tierToPropose(input, openCase, book) ?? slipToSend(input, today, book) ?? slipToPrepare(input, today, book);
}

function nextAtOf(input: WatchInput, steps: readonly ObligationStep[], now: Moment, book: Rulebook): Moment | null {
  const { obligation } = input;
  if (obligation.state === 'SUBMITTED' || obligation.pause?.to === null) return null;
  const morning = nextMorning(now, book.policy.rules, book.calendar);
  const at = (day: Day): Moment => later({ day, time: book.policy.rules.fireAt }, morning);
  const planned = new Set(steps.flatMap((step) => ('rung' in step ? [step.rung, ...step.supersedes] : [])));
  const reminders = reminderRungs(input, now.day, book).filter((rung) => !planned.has(rung.key));
  const next = reminders.map((rung) => at(rung.day)).reduce<Moment | null>(earlier, null);
  return earlier(next, overdueLook(input, planned, { morning, at }, book));
}

interface Looks {
  readonly morning: Moment;
  /** The morning of a day, or the next one when that is past. */
  readonly at: (day: Day) => Moment;
}

/** Its interview's own process rules, or its third tier has failed: nothing of the ladder follows. */
function rests({ openCase, openItem }: WatchInput): boolean {
  return openItem !== null || (openCase !== null && openCase.exhaustedOn !== null);
}

/** Before its date an obligation is next looked at on the working day after it; from then on every morning while something can follow. */
function overdueLook(input: WatchInput, planned: ReadonlySet<string>, looks: Looks, book: Rulebook): Moment | null {
  const { obligation, openCase } = input;
  if (openCase !== null && (openCase.pending !== null || obligation.pause !== null)) return looks.morning;
  const speaks = planned.has(`${obligation.dateRun}:OVERDUE`);
  if (!speaks && !hasFired(input, 'OVERDUE')) {
    return looks.at(allowedFrom(book.calendar.add(obligation.currentDate, 1), book.calendar));
  }
  const climbs = obligation.ladder === 'FULL' && (openCase !== null || speaks) && !rests(input);
  return climbs ? looks.morning : null;
}

export type { Plan };

import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import type { ObligationStep } from '../../cases/domain/steps.js';
import {
  type CaseFacts,
  type ClockOnDay,
  type FiredRung,
  onDay,
  type SlipFacts,
  type WatchInput,
} from '../../cases/domain/watched.js';
import { type InForce, steady } from '../../policy/domain/in-force.js';
import type { Rulebook } from '../../policy/domain/policy.js';
import { endsCase, nextStep, type Plan } from '../../watch/domain/next-obligation-step.js';

/** An obligation as it stands today, and its clock read on any later day. */
export interface Trialled {
  readonly input: WatchInput;
  readonly readOn: (day: Day, book: Rulebook) => ClockOnDay;
  /** How many obligations of its unit count for the second tier on a day. */
  readonly lateOn: (day: Day, book: Rulebook) => number;
}

/** A step that the rules would take on a day, and the rules that it would be taken under. */
export interface TrialStep {
  readonly day: Day;
  readonly step: ObligationStep;
  readonly book: Rulebook;
}

/** How far a play has come: what has become of the matter, and when it is looked at next; null: never again. */
export interface Standing {
  readonly input: WatchInput;
  /** The rules of its open case. */
  readonly caseBook: Rulebook | null;
  readonly lookOn: Day | null;
  /** A proposal waits for people, or silence has met it: no rules bring it on. */
  readonly ended: boolean;
}

/**
 * What the rules would do with a matter from the day of its next look through the last day, if nobody did anything
 * meanwhile. Nothing is written. It is looked at on the days on which the watch would look, so that a quiet matter costs one
 * look, and on the first day of new rules what they may ask of. A case keeps the rules that it opens under. A proposal ends the play: what
 * follows depends on people.
 */
export function play(
  trialled: Omit<Trialled, 'input'>,
  start: Standing,
  last: Day,
  rules: InForce,
): { readonly steps: readonly TrialStep[]; readonly end: Standing } {
  const steps: TrialStep[] = [];
  let end = start;
  for (let day = end.lookOn; day !== null && day <= last; day = end.lookOn) {
    const today = day;
    const book: Rulebook = end.caseBook ?? rules.on(day);
    const on = inputOn(trialled, end.input, day, book);
    const plan = nextStep(on, { day, time: book.policy.rules.fireAt }, book);
    for (const step of plan.steps) steps.push({ day, step, book });
    const input = plan.steps.reduce((next, step) => after(next, step, today), on);
    const ended = plan.steps.some(({ kind }) => kind === 'TIER_PROPOSAL' || kind === 'LAPSED');
    const caseBook = input.openCase === null ? null : book;
    const next = ended ? null : nextLook(plan, day);
    end = { input, caseBook, ended, lookOn: caseBook === null ? wokenBefore(next, day, rules) : next };
  }
  return { steps, end };
}

/** As it would be found on a day. */
function inputOn({ readOn, lateOn }: Omit<Trialled, 'input'>, input: WatchInput, day: Day, book: Rulebook): WatchInput {
  const unitLateCount = input.openCase?.tier === 1 ? lateOn(day, book) : 0;
  return {
    obligation: onDay(input.obligation, readOn(day, book)),
    openCase: input.openCase,
    openItem: input.openItem,
    firedRungs: input.firedRungs,
    slip: input.slip,
    unitLateCount,
  };
}

/** A look that would fall on the same day again is the next day's, but where a case has ended: the rules in force look at once. */
function nextLook(plan: Plan, day: Day): Day | null {
  if (plan.nextAt === null) return null;
  if (endsCase(plan)) return day;
  return plan.nextAt.day > day ? plan.nextAt.day : addDays(day, 1);
}

/** On the first day of new rules the watch looks at whatever is under no case's rules. */
function wokenBefore(next: Day | null, day: Day, { changes }: InForce): Day | null {
  const first = changes.find((change) => change > day);
  return next !== null && first !== undefined && first < next ? first : next;
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** What a window brings under the present rules and, where others are tried, under those. */
export interface Pair {
  readonly present: readonly TrialStep[];
  readonly tried: readonly TrialStep[];
}

/** What is compared: the rules in force, and others from a day on, by which running cases go too only where they are moved. */
export interface Comparison {
  readonly present: InForce;
  readonly tried: Rulebook | null;
  /** The first day of the window, from which the rules tried hold. */
  readonly from: Day;
  readonly to: Day;
  /** The day on which the watch itself looks next: what it did today is done. */
  readonly firstLook: Day;
  readonly movesRunning: boolean;
}

/** Plays a matter through the window twice: once where the two go the same way. */
export function playBoth(trialled: Trialled, start: Standing, compared: Comparison): Pair {
  const { present, tried, from, to, firstLook, movesRunning } = compared;
  const before = play(trialled, start, addDays(from, -1), present).end;
  const kept = play(trialled, before, to, present).steps;
  if (tried === null || (before.caseBook !== null && !movesRunning)) return { present: kept, tried: kept };
  // From their first look the new rules may ask for what the old ones would not look at for long; neither looks before the other.
  const lookOn = before.ended ? null : later(from, firstLook);
  const moved =
    before.caseBook === null ? { ...before, lookOn } : { ...before, ...movedOver(before, tried, from), lookOn };
  return { present: kept, tried: play(trialled, moved, to, steady(tried)).steps };
}

/** A running case goes over on the day, as it would in truth: nothing of a ladder happens to it on that day, and nothing in the past. */
function movedOver({ input }: Standing, tried: Rulebook, day: Day): Pick<Standing, 'input' | 'caseBook'> {
  const openCase = input.openCase === null ? null : { ...input.openCase, movedOn: day };
  return { input: { ...input, openCase }, caseBook: tried };
}

function after(input: WatchInput, step: ObligationStep, day: Day): WatchInput {
  const firedRungs = 'rung' in step ? [...input.firedRungs, ...rungsOf(step, day)] : input.firedRungs;
  return { ...input, firedRungs, openCase: caseAfter(input, step), slip: slipAfter(input, step, day) };
}

function rungsOf(step: { readonly rung: string; readonly supersedes: readonly string[] }, day: Day): FiredRung[] {
  return [{ key: step.rung, on: day }, ...step.supersedes.map((key) => ({ key, on: null }))];
}

function caseAfter({ openCase, obligation }: WatchInput, step: ObligationStep): CaseFacts | null {
  if (step.kind === 'CASE_OPENED')
    return {
      id: obligation.id,
      tier: 0,
      state: 'OPEN',
      pauseReason: null,
      dateRun: obligation.dateRun,
      pending: null,
      exhaustedOn: null,
      afterMet: false,
      movedOn: null,
    };
  if (step.kind === 'CASE_CLOSED' || openCase === null) return step.kind === 'CASE_CLOSED' ? null : openCase;
  if (step.kind === 'CASE_PAUSED') return { ...openCase, state: 'PAUSED', pauseReason: step.reason };
  return step.kind === 'CASE_RESUMED' ? { ...openCase, state: 'OPEN', pauseReason: null } : openCase;
}

function slipAfter({ slip, obligation }: WatchInput, step: ObligationStep, day: Day): SlipFacts | null {
  if (step.kind === 'SLIP_PREPARED')
    return { state: 'PREPARED', dateRun: obligation.dateRun, preparedOn: day, holdUntil: null, sentOn: null };
  if (slip === null) return null;
  if (step.kind === 'SLIP_SENT') return { ...slip, state: 'SENT', sentOn: day };
  return step.kind === 'SLIP_DROPPED' ? { ...slip, state: 'DROPPED' } : slip;
}

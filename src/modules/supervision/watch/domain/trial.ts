import type { Day } from '../../../../shared-kernel/dates.js';
import { nextStep } from './next-obligation-step.js';
import type { ObligationStep, ObligationStepKind } from '../../cases/domain/steps.js';
import type { CaseFacts, FiredRung, SlipFacts, WatchedObligation, WatchInput } from '../../cases/domain/watched.js';
import type { Rulebook } from '../../policy/domain/policy.js';

/** An obligation as it stands today, and its clock read on any later day. */
export interface Trialled {
  readonly input: WatchInput;
  readonly readOn: (
    day: Day,
  ) => Pick<WatchedObligation, 'lateness' | 'pausedDays' | 'pause' | 'suspendedSince' | 'suspendedUntil'>;
}

/** A step that the rules would take on a day. */
export interface TrialStep {
  readonly day: Day;
  readonly kind: ObligationStepKind;
}

/**
 * What the rules would do with an obligation on the days given if nobody did anything meanwhile. Nothing is written. A proposal ends
 * the play: what follows depends on people.
 */
export function playTrial({ input, readOn }: Trialled, days: readonly Day[], book: Rulebook): readonly TrialStep[] {
  const played: TrialStep[] = [];
  let present = input;
  for (const day of days) {
    const on: WatchInput = { ...present, obligation: { ...present.obligation, ...readOn(day) } };
    const { steps } = nextStep(on, { day, time: book.policy.rules.fireAt }, book);
    played.push(...steps.map((step) => ({ day, kind: step.kind })));
    if (steps.some((step) => step.kind === 'TIER_PROPOSAL')) return played;
    present = steps.reduce((next, step) => after(next, step, day), on);
  }
  return played;
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

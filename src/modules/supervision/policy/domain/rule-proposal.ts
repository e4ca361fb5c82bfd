import type { PostRole } from '../../../../shared-kernel/actor.js';
import { type Day, daysBetween } from '../../../../shared-kernel/dates.js';
import { givesHimself } from './own-gain.js';
import type { PolicyRules } from './policy.js';
import { sayTheSame } from './rule-clauses.js';

/** 拟订、已提请、已批准、未批准、已撤回. */
export const PROPOSAL_STATES = ['DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Who decides on rules, the usual one first. */
const DECIDERS: readonly PostRole[] = ['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR', 'OFFICE_DEPUTY_DIRECTOR'];

/**
 * Which head of the office decides: the executive deputy, and where he proposes or would gain by them the director, then a
 * deputy; null where each of them would gain.
 */
export function deciderOf(
  proposer: readonly PostRole[],
  before: PolicyRules | readonly PolicyRules[],
  after: PolicyRules,
): PostRole | null {
  const befores = [before].flat() as readonly PolicyRules[];
  const gains = (role: PostRole) => befores.some((one) => givesHimself(one, after, [role]));
  return DECIDERS.find((role) => !proposer.includes(role) && !gains(role)) ?? null;
}

/** A trial as far as rules may rest on it. */
export interface TrialGrounds {
  readonly state: string;
  readonly rules: PolicyRules | null;
  readonly baseVersion: number;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly unitId: string | null;
  readonly projectId: string | null;
  readonly kind: string | null;
  readonly movesRunning: boolean;
}

/** So many days a trial looks ahead at least, that rules may rest on. */
export const LEAST_WINDOW = 30;

/** Whether it tried exactly these rules from exactly this day, over everything that is due, beside what they will replace. */
export function grounds(
  trial: TrialGrounds,
  {
    rules,
    effectiveFrom,
    baseVersion,
  }: { readonly rules: PolicyRules; readonly effectiveFrom: Day; readonly baseVersion: number },
): boolean {
  const { unitId, projectId, kind } = trial;
  const whole = unitId === null && projectId === null && kind === null && !trial.movesRunning;
  const beside = trial.fromDay === effectiveFrom && trial.baseVersion === baseVersion;
  const same = beside && trial.rules !== null && sayTheSame(trial.rules, rules);
  return trial.state === 'DONE' && whole && same && daysBetween(trial.fromDay, trial.toDay) >= LEAST_WINDOW;
}

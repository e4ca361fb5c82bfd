import type { components } from '../../api/schema';

/** A version of the 督办规则, what it says, and what trying it out brings. */
export type Policy = components['schemas']['PolicyAnswer'];
export type Clause = components['schemas']['RuleClauseAnswer'];
export type Place = components['schemas']['RulePlaceAnswer'];
export type Proposal = components['schemas']['RuleProposalAnswer'];
export type ProposalRow = components['schemas']['RuleProposalRowAnswer'];
export type MoveRow = components['schemas']['MoveRowAnswer'];
export type Move = components['schemas']['MoveAnswer'];
export type MoveLine = components['schemas']['MoveLineAnswer'];
export type NextRung = components['schemas']['NextRungAnswer'];
export type Rules = components['schemas']['PolicyRulesAnswer'];
export type TrialRow = components['schemas']['TrialRowAnswer'];
export type Trial = components['schemas']['TrialAnswer'];
export type TrialUnit = components['schemas']['TrialUnitAnswer'];
export type TrialCounts = components['schemas']['TrialCountsAnswer'];

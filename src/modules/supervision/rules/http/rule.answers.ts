import {
  Answer,
  CalendarDate,
  Flag,
  Id,
  Instant,
  Int,
  Json,
  Nested,
  NestedList,
  OneOf,
  Text,
} from '../../../../platform/http/fields.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { clauseChanges, shownClauses } from '../../cases/application/rule-sentences.js';
import { CLAUSE_GROUPS, PLACE_KINDS } from '../../policy/domain/rule-clauses.js';
import { PROPOSAL_STATES } from '../../policy/domain/rule-proposal.js';
import type { PolicyRules } from '../../policy/domain/policy.js';
import { PolicyRulesAnswer } from '../../policy/http/policy-rules.answers.js';
import { TRIAL_STATES } from '../../trials/domain/trial.js';
import type { ProposalPage, RuleProposal } from '../application/read-proposals.query.js';

/** Something that may stand at a place. */
export class RuleChoiceAnswer {
  @Answer({ oneOf: [{ type: 'string' }, { type: 'boolean' }] }) value!: string | boolean;
  @Text({ max: 100 }) label!: string;
}

/** A place of a clause: a number, a role or a switch of the rule set. */
export class RulePlaceAnswer {
  @Text({ max: 60, description: 'Where in the rule set, as refusals point at it.' }) pointer!: string;
  @OneOf(PLACE_KINDS) kind!: string;
  @Answer({
    oneOf: [{ type: 'string', nullable: true }, { type: 'number' }, { type: 'boolean' }],
    description: 'What stands there now; null: the official named in the approval.',
  })
  value!: string | number | boolean | null;
  @NestedList(() => RuleChoiceAnswer, { max: 20, description: 'Of a role or a switch.' })
  choices!: readonly RuleChoiceAnswer[];
}

/** A part of a clause: words, or a place. */
export class RulePartAnswer {
  @Text({ max: 300, optional: true }) text!: string | null;
  @Nested(() => RulePlaceAnswer, { optional: true }) place!: RulePlaceAnswer | null;
}

/** A clause in the reader’s words, taken apart at its places. */
export class RuleClauseAnswer {
  @Text({ max: 60 }) key!: string;
  @OneOf(CLAUSE_GROUPS) group!: string;
  @NestedList(() => RulePartAnswer, { max: 20 }) parts!: readonly RulePartAnswer[];
}

/** The rules in force, clause by clause: what a form to change them shows. */
export class RuleClausesAnswer {
  @Int({ min: 1, max: 100_000 }) version!: number;
  @Nested(() => PolicyRulesAnswer) rules!: PolicyRulesAnswer;
  @NestedList(() => RuleClauseAnswer, { max: 100 }) clauses!: readonly RuleClauseAnswer[];
}

/** A sentence that changes. */
export class RuleChangeAnswer {
  @OneOf(CLAUSE_GROUPS) group!: string;
  @Text({ max: 1000, optional: true }) before!: string | null;
  @Text({ max: 1000, optional: true }) after!: string | null;
}

/** Rules on their way, in a list. */
export class RuleProposalRowAnswer {
  @Id() id!: string;
  @OneOf(PROPOSAL_STATES) state!: string;
  @CalendarDate() effectiveFrom!: string;
  @Text({ max: 500 }) reason!: string;
  @Int({ min: 1, max: 100_000, description: 'The version that they replace.' }) baseVersion!: number;
  @Int({ min: 1, max: 100_000, optional: true, description: 'Their own, once approved.' }) policyVersion!:
    | number
    | null;
  @Text({ max: 60, optional: true }) draftedByName!: string | null;
  @Instant() draftedAt!: string;
  @Text({ max: 60, optional: true }) decidedByName!: string | null;
  @Text({ max: 500, optional: true }) withdrawnReason!: string | null;
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER }) version!: number;
}

/** The trial that they rest on, or the newest of exactly them. */
export class RuleTrialRefAnswer {
  @Id() id!: string;
  @OneOf(TRIAL_STATES) state!: string;
  @CalendarDate() from!: string;
  @CalendarDate() to!: string;
}

/** Rules on their way. */
export class RuleProposalAnswer extends RuleProposalRowAnswer {
  @Json({ description: 'The whole rule set.' }) rules!: object;
  @NestedList(() => RuleClauseAnswer, { max: 100, description: 'Clause by clause, as a form shows them.' })
  clauses!: readonly RuleClauseAnswer[];
  @NestedList(() => RuleChangeAnswer, { max: 100, description: 'What they say otherwise than those they replace.' })
  changes!: readonly RuleChangeAnswer[];
  @Nested(() => RuleTrialRefAnswer, { optional: true }) trial!: RuleTrialRefAnswer | null;
  @Flag({ description: 'The reader has said that he has read its report.' }) trialReadByMe!: boolean;
  @Flag({ description: 'The reader drafted them.' }) mine!: boolean;
}

/** Which it is. */
export class RuleProposalRefAnswer {
  @Id() id!: string;
}

const rowIn = ({ rules: _rules, trialId: _trial, draftedByPerson: _by, ...row }: RuleProposal) => row;
export const showProposalRow = (proposal: RuleProposal): RuleProposalRowAnswer => rowIn(proposal);

export function showProposal(
  { proposal, before, trial, readByMe }: ProposalPage,
  actor: Actor,
  language: Language,
): RuleProposalAnswer {
  return {
    ...rowIn(proposal),
    rules: proposal.rules,
    clauses: shownClauses(proposal.rules, language),
    changes: clauseChanges(before, proposal.rules, language),
    trial: trial === null ? null : { id: trial.id, state: trial.state, from: trial.fromDay, to: trial.toDay },
    trialReadByMe: readByMe,
    mine: proposal.draftedByPerson !== null && proposal.draftedByPerson === actor.personId,
  };
}

export function showClauses(
  { version, rules }: { readonly version: number; readonly rules: PolicyRules },
  language: Language,
): RuleClausesAnswer {
  return { version, rules: rules as unknown as PolicyRulesAnswer, clauses: shownClauses(rules, language) };
}

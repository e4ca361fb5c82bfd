import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { type Approval, ApprovalKinds, type Decision, tellProposer } from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import { refuse } from '../../policy/domain/problems.js';
import { insertPolicy } from '../../policy/persistence/policy.repository.js';
import { saveProposal } from '../../policy/persistence/rule-proposal.repository.js';
import { assertForward, assertNoGain, proposalInHand, RULES_APPROVAL, rulesBefore } from './proposal-access.js';
import { hasRead } from './proposal-trial.js';

/** What follows when the second person decides on rules. */
@Injectable()
export class ProposalApprovals implements OnModuleInit {
  constructor(private readonly kinds: ApprovalKinds) {}

  onModuleInit(): void {
    this.kinds.register(RULES_APPROVAL, {
      onApproved: (tx, actor, approval, decision) => this.approved(tx, actor, approval, decision),
      onRejected: async (tx, _actor, approval, decision) => {
        await saveProposal(tx, approval.subjectId, { state: 'REJECTED', decidedByPerson: decision.personId });
        await tellProposer(tx, approval, decision);
      },
      onWithdrawn: async (tx, _actor, { subjectId }) => {
        await saveProposal(tx, subjectId, { state: 'DRAFT' });
      },
    });
  }

  /** He has read the trial, gains nothing by it, and the day is still to come: a version, which nobody changes any more. */
  private async approved(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const { id, rules, effectiveFrom, reason, baseVersion, trialId, draftedByPerson } = await proposalInHand(
      tx,
      approval.subjectId,
    );
    await assertForward(tx, id, effectiveFrom, (await businessTime(tx)).today);
    const before = await rulesBefore(tx, effectiveFrom);
    if (before.version !== baseVersion) throw refuse('RULES_TRIAL_MISSING');
    assertNoGain(actor, before.rules, rules);
    if (!(await hasRead(tx, trialId ?? '', decision.personId))) throw refuse('RULES_TRIAL_UNREAD');
    const row = await insertPolicy(tx, { rules, effectiveFrom, reason, createdByPerson: draftedByPerson });
    if (row === null) throw refuse('POLICY_UNCHANGED');
    const { version } = row;
    await saveProposal(tx, id, { state: 'APPROVED', policyVersion: version, decidedByPerson: decision.personId });
    const facts = { version, digest: row.digest, effectiveFrom, trial: trialId };
    await recordAct(tx, actor, { action: 'supervision-policy.created', subjectType: 'POLICY', subjectId: null, facts });
    await tellProposer(tx, approval, decision);
  }
}

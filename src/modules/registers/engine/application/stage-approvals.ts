import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, systemActor } from '../../../../shared-kernel/actor.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { type Approval, ApprovalKinds, type Decision } from '../../../approvals/index.js';
import type { AnyRow } from '../domain/register.js';
import type { Writer } from '../domain/rights.js';
import { CASE_PROMOTION } from '../domain/stage-rules.js';
import { entryInHand } from './entry-work.js';
import { carryOutMove, movedRow } from './move-entry.use-case.js';
import { RegisterCatalogue } from './register-catalogue.js';

/** What follows from a decision on a stage that takes a second person; refused, or asked for no more, the entry stands where it stood. */
@Injectable()
export class StageApprovals implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly registers: RegisterCatalogue,
  ) {}

  onModuleInit(): void {
    this.kinds.register(CASE_PROMOTION, {
      onApproved: (tx, actor, approval, decision) => this.promote(tx, actor, approval, decision),
      onRejected: () => Promise.resolve(),
      onWithdrawn: () => Promise.resolve(),
    });
  }

  private async promote(
    tx: Tx,
    actor: Actor,
    { subjectId, facts, proposedByPerson, proposedByPost }: Approval,
    decision: Decision,
  ): Promise<void> {
    const register = this.registers.of(String(facts['kind']));
    const record = { ...(await entryInHand(tx, ENGINE, register, subjectId, null)), moving: false };
    const given = { stage: String(facts['stage']), row: facts['given'] as AnyRow };
    const proposer = { ...actor, personId: proposedByPerson };
    // What was asked for before that was kept names its proposer alone.
    const byProposer: Writer = { personId: proposedByPerson, postId: proposedByPost, forPersonId: null };
    const { row } = await movedRow(tx, proposer, register, record, given);
    await carryOutMove(tx, actor, register, record, {
      row,
      by: (facts['by'] as Writer | undefined) ?? byProposer,
      approvedBy: decision.personId,
    });
  }
}

const ENGINE = systemActor('registers');

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, systemActor } from '../../../../shared-kernel/actor.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { type Approval, ApprovalKinds, type Decision, tellProposer } from '../../../approvals/index.js';
import type { AnyRow } from '../domain/register.js';
import type { Writer } from '../domain/rights.js';
import { STAGE_APPROVALS } from '../domain/stage-rules.js';
import { entryInHand } from './entry-work.js';
import { carryOutExtension, type Extension } from './extend-entry.use-case.js';
import { carryOutMove, movedRow } from './move-entry.use-case.js';
import { RegisterCatalogue } from './register-catalogue.js';

/**
 * What follows from a decision on a stage or a longer term that takes a second person; refused, or asked for no more, the entry stands
 * where it stood. Whoever proposed it is told.
 */
@Injectable()
export class StageApprovals implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly registers: RegisterCatalogue,
  ) {}

  onModuleInit(): void {
    for (const kind of STAGE_APPROVALS)
      this.kinds.register(kind, {
        onApproved: async (tx, actor, approval, decision) => {
          await this.carryOut(tx, actor, approval, decision);
          await tellProposer(tx, approval, decision);
        },
        onRejected: (tx, _actor, approval, decision) => tellProposer(tx, approval, decision),
        onWithdrawn: () => Promise.resolve(),
      });
  }

  private async carryOut(
    tx: Tx,
    actor: Actor,
    { subjectId, facts, proposedByPerson, proposedByPost }: Approval,
    decision: Decision,
  ): Promise<void> {
    const register = this.registers.of(String(facts['kind']));
    const record = { ...(await entryInHand(tx, ENGINE, register, subjectId, null)), moving: false };
    // What was asked for before that was kept names its proposer alone.
    const byProposer: Writer = { personId: proposedByPerson, postId: proposedByPost, forPersonId: null };
    const agreed = { by: (facts['by'] as Writer | undefined) ?? byProposer, approvedBy: decision.personId };
    const extension = facts['extension'] as Extension | undefined;
    if (extension !== undefined) return carryOutExtension(tx, actor, register, record, { ...agreed, given: extension });
    const given = { stage: String(facts['stage']), row: facts['given'] as AnyRow };
    const { row } = await movedRow(tx, { ...actor, personId: proposedByPerson }, register, record, given);
    await carryOutMove(tx, actor, register, record, { row, ...agreed });
  }
}

const ENGINE = systemActor('registers');

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { startWork } from '../../../../platform/queue/work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { type Approval, ApprovalKinds, type Decision } from '../../../approvals/index.js';
import { settleOfficeObligation } from '../../../obligations/index.js';
import { refuse } from '../../duties/domain/problems.js';
import { lockCycle, saveCloseProposal, saveClosing } from '../persistence/cycle.repository.js';
import { assertClosable, CYCLE_CLOSE } from './closable.js';
import { CYCLE_CLOSE_WORK } from './close-cycle.use-case.js';

/** What follows when the second person decides on closing a quarter. */
@Injectable()
export class CloseApprovals implements OnModuleInit {
  constructor(private readonly kinds: ApprovalKinds) {}

  onModuleInit(): void {
    this.kinds.register(CYCLE_CLOSE, {
      onApproved: (tx: Tx, actor: Actor, approval: Approval, decision: Decision) =>
        this.approved(tx, actor, approval, decision),
      onRejected: (tx: Tx, _actor: Actor, approval: Approval) => this.stays(tx, approval, 'MET'),
      onWithdrawn: (tx: Tx, _actor: Actor, approval: Approval) => this.stays(tx, approval, 'CANCELLED'),
    });
  }

  /** The quarter stays open, as if nobody had proposed to close it. */
  private async stays(tx: Tx, { subjectId }: Approval, settledAs: 'MET' | 'CANCELLED'): Promise<void> {
    await saveCloseProposal(tx, subjectId, null);
    await settleOfficeObligation(tx, 'APPROVAL', [subjectId], settledAs);
  }

  /** The cycle is locked first, so that what is filed meanwhile either is seen here or waits and finds the quarter closing. */
  private async approved(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const cycle = await lockCycle(tx, approval.subjectId);
    if (cycle === null) throw refuse('CYCLE_NOT_FOUND');
    await assertClosable(tx, cycle, (await businessTime(tx)).today);
    await saveClosing(tx, cycle.id, decision.personId);
    await settleOfficeObligation(tx, 'APPROVAL', [cycle.id]);
    await startWork(tx, { kind: CYCLE_CLOSE_WORK, subjectId: cycle.id, requestedBy: actor.accountId });
  }
}

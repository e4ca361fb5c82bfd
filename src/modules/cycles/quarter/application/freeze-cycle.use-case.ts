import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { withdrawApprovals } from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import { settleObligation } from '../../../obligations/index.js';
import { refuse } from '../../duties/domain/problems.js';
import { type ClosedCounts, countFrozen, freezeCells, settleOutcomes } from '../persistence/closing.js';
import { lockCycle, saveClosed } from '../persistence/cycle.repository.js';
import { listUnfinishedPlans } from '../../plans/persistence/plan.repository.js';

/** A plan has no use once its quarter is over: what was not approved by then is due no longer. */
async function endPlans(tx: Tx, cycleId: string): Promise<void> {
  for (const { id, obligationId } of await listUnfinishedPlans(tx, cycleId)) {
    await withdrawApprovals(tx, 'PLAN', id);
    await settleObligation(tx, obligationId, 'CANCELLED');
  }
}

/** Freezes a quarter whose close is approved: outcomes, cells, counts and their digest. No case or interview is touched. */
@Injectable()
export class FreezeCycle {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Repeated for a closed quarter it does nothing. @throws CYCLE_STATE */
  execute(actor: Actor, cycleId: string): Promise<ClosedCounts> {
    return this.unitOfWork.run(async (tx) => {
      await tx.execute("SET LOCAL statement_timeout = '10min'");
      const cycle = await lockCycle(tx, cycleId);
      if (cycle === null) throw refuse('CYCLE_NOT_FOUND');
      if (cycle.state === 'CLOSED') return cycle.counts as ClosedCounts;
      if (cycle.state !== 'CLOSING') throw refuse('CYCLE_STATE', { state: cycle.state });
      await endPlans(tx, cycleId);
      await settleOutcomes(tx, cycleId);
      await freezeCells(tx, cycleId);
      const counts = await countFrozen(tx, cycleId);
      await saveClosed(tx, cycleId, counts);
      await recordAct(tx, actor, {
        action: 'cycle.closed',
        subjectType: 'CYCLE',
        subjectId: cycleId,
        facts: { ...counts },
      });
      return counts;
    });
  }
}

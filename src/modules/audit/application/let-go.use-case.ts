import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Keeping, type Kept } from '../../../platform/retention/keeping.js';
import { closeNight, noteLetGo, openNight } from '../../../platform/retention/retention.repository.js';
import { systemActor } from '../../../shared-kernel/actor.js';
import { recordAct } from './record-act.js';

/** Rows of one transaction: so few that nobody waits for them. */
const BATCH = 1_000;
/** Of one tick; the next goes on, so that what is due is not held up behind a large night. */
const BATCHES = 20;

/**
 * Lets go by night (01:00–05:59) what has served its time, a little at a time; then keeps how large the tables are. The
 * night is on record with its counts; one that was missed or broke off is made up for. The record itself is never let go.
 */
@Injectable()
export class LetGo {
  private readonly keeper = systemActor('retention');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keeping: Keeping,
  ) {}

  async execute(): Promise<void> {
    const night = await this.unitOfWork.run(openNight);
    if (night === null) return;
    let left = BATCHES;
    for (const kept of this.keeping.all()) left = await this.letGo(night, kept, left);
    if (left > 0) await this.close(night);
  }

  /** @returns how many batches may still follow */
  private async letGo(night: string, kept: Kept, batches: number): Promise<number> {
    for (let left = batches; left > 0; left -= 1) {
      const count = await this.unitOfWork.run(async (tx) => {
        await tx.execute(`SET LOCAL statement_timeout = '10min'`);
        const gone = await tx.execute(kept.sql, [BATCH, kept.days]);
        if (gone > 0) await noteLetGo(tx, night, kept.kind, gone);
        return gone;
      });
      if (count < BATCH) return left;
    }
    return 0;
  }

  private close(night: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const facts = await closeNight(tx, night);
      if (facts === null || Object.keys(facts).length === 0) return;
      await recordAct(tx, this.keeper, { action: 'retention.let-go', subjectType: 'WORK', subjectId: null, facts });
    });
  }
}

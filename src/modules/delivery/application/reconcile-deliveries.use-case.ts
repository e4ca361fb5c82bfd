import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Log } from '../../../platform/observability/log.js';
import { expired } from '../persistence/delivery.repository.js';
import { FailDelivery } from './fail-delivery.js';

const BATCH = 200;

/** Takes up what was in the hands of a process that never came back: it may have gone out. */
@Injectable()
export class ReconcileDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly failing: FailDelivery,
    private readonly log: Log,
  ) {}

  async execute(): Promise<void> {
    while ((await this.batch()) === BATCH);
  }

  private batch(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const lost = await expired(tx, BATCH);
      for (const delivery of lost) await this.failing.lose(tx, delivery, 'SENDER_LOST');
      if (lost.length > 0) this.log.warn('delivery.outcome-unknown', { count: lost.length });
      return lost.length;
    });
  }
}

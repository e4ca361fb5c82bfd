import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ANSWERS, NEWS } from '../retention/keeping.js';
import { Log } from '../observability/log.js';
import { JobHandler } from './job.js';
import { RECONCILE_WORK, TIDY } from './platform-jobs.js';
import { WorkStore } from './work-store.js';

/** Brings back long work that a flushed queue or a killed worker left lying. */
@Injectable()
export class WorkReconciler extends JobHandler {
  readonly job = RECONCILE_WORK;

  constructor(
    private readonly store: WorkStore,
    private readonly log: Log,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const count = await this.store.callOutForgotten();
    if (count > 0) this.log.warn('work.called-out-again', { count });
  }
}

const BATCH = 2000;

/**
 * Removes what has served its time: answers kept for repeated requests after 24 h, news handed on after 7 days. That it
 * came here at all is the sign that the queues take jobs and somebody works them off.
 */
@Injectable()
export class Tidy extends JobHandler {
  readonly job = TIDY;

  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  handle(): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.execute('UPDATE health_probe SET job_done_at = now()');
      for (const { sql, days } of [ANSWERS, NEWS]) await tx.execute(sql, [BATCH, days]);
    });
  }
}

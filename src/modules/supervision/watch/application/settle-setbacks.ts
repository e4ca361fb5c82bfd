import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { isStuck, pauseAfter } from '../domain/setback.js';
import {
  type FailedAlone,
  forgetSetbacks,
  listSetbacksDue,
  noteSetback,
  pauseSetback,
} from '../persistence/setback.repository.js';
import { SetAside } from './set-aside.js';
import type { Tick } from './tick.js';

/** What becomes of rows that failed alone: they are tried again after a pause, and set aside when that has not helped. */
@Injectable()
export class SettleSetbacks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly setAside: SetAside,
  ) {}

  /** Obligations whose pause is over. */
  due(): Promise<readonly string[]> {
    return this.unitOfWork.run(listSetbacksDue);
  }

  /** Keeps what a sweep has met. */
  async execute(tick: Tick): Promise<void> {
    await this.unitOfWork.run((tx) => forgetSetbacks(tx, tick.passedInterviews));
    for (const failed of tick.failedAlone())
      await this.unitOfWork.run((tx) => this.note(tx, failed, tick.succeeded > 0));
  }

  private async note(tx: Tx, failed: FailedAlone, beside: boolean): Promise<void> {
    const setback = await noteSetback(tx, failed, beside);
    if (!beside || !isStuck(setback)) return pauseSetback(tx, failed.subjectId, pauseAfter(setback.tries));
    const { subjectType, subjectId, trouble, detail } = failed;
    await this.setAside.execute(tx, subjectType, subjectId, { cause: 'STUCK', code: trouble, detail });
  }
}

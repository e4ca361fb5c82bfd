import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import { startWork } from '../../../../platform/queue/work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import { WorkingDays } from '../../../calendar/index.js';
import { cycleDates, promptAt } from '../domain/cycle.js';
import { refuse } from '../../duties/domain/problems.js';
import { lockCycle, saveDates } from '../persistence/cycle.repository.js';

/** The kind of work that makes the duties of an opened quarter. */
export const OPEN_CYCLE = 'cycle.open';

/** A person opens a quarter: its days are fixed now, its duties are made by the work that this starts. */
@Injectable()
export class OpenCycle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
  ) {}

  /**
   * @returns the id of the work
   * @throws CYCLE_NOT_FOUND, CYCLE_STATE unless in preparation, STALE_VERSION
   */
  execute(actor: Actor, id: string, seen: number | null): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const calendar = await this.workingDays.held(tx);
      const cycle = await lockCycle(tx, id);
      if (cycle === null) throw refuse('CYCLE_NOT_FOUND');
      checkVersion(cycle.version, seen);
      if (cycle.state !== 'DRAFT') throw refuse('CYCLE_STATE', { state: cycle.state });
      const { today } = await businessTime(tx);
      const dates = cycleDates(cycle, today, calendar);
      await saveDates(tx, id, today, dates, promptAt(dates, calendar));
      await recordAct(tx, actor, {
        action: 'cycle.opening-requested',
        subjectType: 'CYCLE',
        subjectId: id,
        facts: { openedOn: today, ...dates },
      });
      return startWork(tx, { kind: OPEN_CYCLE, subjectId: id, requestedBy: actor.accountId });
    });
  }
}

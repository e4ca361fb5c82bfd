import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { systemActor } from '../../../../shared-kernel/actor.js';
import { WorkingDays } from '../../../calendar/index.js';
import { openOfficeWork } from '../../../obligations/index.js';
import { quarterEnd } from '../domain/quarter-report.js';
import { owedQuarters } from '../persistence/quarter-report.repository.js';
import { nameOfQuarterReport } from './quarter-report-kind.js';

/** Working days after the end of a quarter by which its report is drafted: three after the first day on which it may be closed. */
const DRAFTED_BY = 18;
/** Working days after a close that came later. */
const AFTER_CLOSE = 3;

/** 起草季度情况: once the office has issued one, owed of every quarter that is closed after it. */
@Injectable()
export class OweQuarterReports {
  private readonly engine = systemActor('publications');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
  ) {}

  /** Puts each on the office's desk, once. */
  execute(): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const calendar = await this.workingDays.held(tx);
      for (const { id, year, quarter, closedOn } of await owedQuarters(tx)) {
        const dataDay = quarterEnd(year, quarter);
        const [, dueOn] = [calendar.add(dataDay, DRAFTED_BY), calendar.add(closedOn, AFTER_CLOSE)].sort();
        await openOfficeWork(tx, this.engine, {
          ...{ what: 'QUARTER_REPORT', subjectType: 'WORK', subjectId: id, ...(dueOn !== undefined && { dueOn }) },
          about: nameOfQuarterReport({ dataDay }),
        });
      }
    });
  }
}

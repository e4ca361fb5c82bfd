import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { systemActor } from '../../../../shared-kernel/actor.js';
import { WorkingDays } from '../../../calendar/index.js';
import { closedSince } from '../../../cycles/index.js';
import { openOfficeWork } from '../../../obligations/index.js';
import { quarterEnd } from '../domain/quarter-report.js';
import { hasLeftAuthor } from '../persistence/quarter-report.repository.js';
import { nameOfQuarterReport } from './quarter-report-kind.js';

/** Working days after the end of a quarter by which its report is drafted: three after the first day on which it may be closed. */
const DRAFTED_BY = 18;
/** Working days after a close that came later. */
const AFTER_CLOSE = 3;

/** 起草季度情况: owed from the close of a quarter. */
@Injectable()
export class OweQuarterReports {
  private readonly engine = systemActor('publications');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
  ) {}

  /** Puts it on the office's desk once; nothing where its report has left its author already, or the close is longer ago. */
  execute(): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { today } = await businessTime(tx);
      const calendar = await this.workingDays.held(tx);
      for (const { id, year, quarter } of await closedSince(tx, calendar.add(today, -AFTER_CLOSE))) {
        if (await hasLeftAuthor(tx, id)) continue;
        const dataDay = quarterEnd(year, quarter);
        const days = [calendar.add(dataDay, DRAFTED_BY), calendar.add(today, AFTER_CLOSE)].sort();
        await openOfficeWork(tx, this.engine, {
          ...{ what: 'QUARTER_REPORT', subjectType: 'WORK', subjectId: id, dueOn: days[1] ?? today },
          about: nameOfQuarterReport({ dataDay }),
        });
      }
    });
  }
}

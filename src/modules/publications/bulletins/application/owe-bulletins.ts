import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { systemActor } from '../../../../shared-kernel/actor.js';
import { addDays } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { WorkingDays } from '../../../calendar/index.js';
import { openOfficeWork } from '../../../obligations/index.js';
import { anyIssuedBefore, beginMonth, standingOf } from '../persistence/bulletin-months.repository.js';
import { monthOf } from './bulletin-words.js';

/** The working day of the next month by which the bulletin of a month is drafted. */
const DRAFTED_BY = 3;

/** 起草通报: from the month after the first was issued, one is owed for every month, from the first working day after it. */
@Injectable()
export class OweBulletins {
  private readonly engine = systemActor('publications');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
  ) {}

  /** Puts it on the office's desk, once a month; nothing where the month has ended or its bulletin has left its author already. */
  execute(): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { today } = await businessTime(tx);
      const dataDay = addDays(`${today.slice(0, 7)}-01`, -1);
      const calendar = await this.workingDays.held(tx);
      if (today < calendar.add(dataDay, 1) || !(await anyIssuedBefore(tx, today))) return;
      const monthId = await beginMonth(tx, dataDay);
      if (monthId === null || (await standingOf(tx, dataDay)).sent) return;
      await openOfficeWork(tx, this.engine, {
        ...{ what: 'BULLETIN', subjectType: 'WORK', subjectId: monthId, dueOn: calendar.add(dataDay, DRAFTED_BY) },
        about: words('phrase.bulletinMonth', monthOf({ dataDay })),
      });
    });
  }
}

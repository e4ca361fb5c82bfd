import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../../platform/config/index.js';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { writeCalendarFile } from '../../../platform/documents/calendar-file.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { OwnCalendar } from './own-calendar.query.js';

/** One's own calendar as a file; that the time of an interview left with it stands in the record. */
@Injectable()
export class TakeOwnCalendar {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: OwnCalendar,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  /** The name of the file without its ending, and the file. */
  async execute(actor: Actor): Promise<{ readonly name: string; readonly content: Buffer }> {
    const { now, today } = await businessTime(this.database);
    const entries = await this.calendar.entries(actor, today);
    const talks = entries.filter(({ what }) => what === 'INTERVIEW');
    await this.unitOfWork.run(async (tx) => {
      for (const { id } of talks)
        await recordAct(tx, actor, {
          ...{ action: 'official-document.calendar-taken', subjectType: 'INTERVIEW', subjectId: id, facts: {} },
        });
    });
    const { publicUrl } = this.settings;
    const host = new URL(publicUrl).hostname;
    const name = words('phrase.ownCalendar');
    const rows = entries.map(({ id, what, ...entry }) => ({
      ...entry,
      // A planned day and the day due are of one matter.
      uid: `${id}${what === 'PLANNED' ? '-1' : ''}@${host}`,
      link: `${publicUrl}/open/${id}`,
    }));
    return { name, content: writeCalendarFile(name, rows, now) };
  }
}

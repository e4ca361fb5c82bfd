import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import { refuse } from '../domain/problems.js';
import { insertVersion, lockVersions } from '../persistence/calendar.repository.js';
import { CalendarLog } from './calendar-log.js';
import { type DateMove, DateMovers } from './date-movers.js';
import { replacementFor, type YearList } from './preview-calendar-year.query.js';
import { WorkingDays } from './working-days.js';

/** A list to be loaded, with where it was published and the version that its preview was based on. */
export interface CalendarYear extends YearList {
  readonly source: string;
  readonly basedOnVersion: number;
}

/** What was done. */
export interface LoadedYear {
  readonly version: number;
  readonly moves: readonly DateMove[];
}

/**
 * Loads a year's list: a new version of the calendar, every open date that the change touches moved, and the load in
 * the record, in one transaction. Cases that are pinned to an earlier version keep counting by it.
 */
@Injectable()
export class LoadCalendarYear {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
    private readonly movers: DateMovers,
    private readonly log: CalendarLog,
  ) {}

  /** @throws CALENDAR_CHANGED 412 where another list was loaded since the preview, and what the preview refuses */
  execute(actor: Actor, list: CalendarYear): Promise<LoadedYear> {
    return this.unitOfWork.run(async (tx) => {
      await lockVersions(tx);
      const { before, days, changed } = await replacementFor(tx, this.workingDays, list);
      if (before.version !== list.basedOnVersion) throw refuse('CALENDAR_CHANGED', { version: before.version });
      const version = await insertVersion(tx, { year: list.year, source: list.source, loadedBy: actor.personId, days });
      const moves = await this.movers.apply(tx, actor, before, new WorkingCalendar(version, days));
      const digest = createHash('sha256').update(JSON.stringify(moves)).digest('hex');
      const counts = { changedDays: changed.length, movedDates: moves.length };
      await this.log.recordLoad(tx, actor, { version, year: list.year, ...counts, digest });
      return { version, moves };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader } from '../../../platform/database/tx.js';
import { Database } from '../../../platform/database/database.js';
import { type CalendarDay, WorkingCalendar, type YearExceptions } from '../../../shared-kernel/working-calendar.js';
import { refuse } from '../domain/problems.js';
import { changedDays, checkYearList, withYear } from '../domain/year-list.js';
import { listDays } from '../persistence/calendar.repository.js';
import { type DateMove, DateMovers } from './date-movers.js';
import { WorkingDays } from './working-days.js';

/** A year's list, as published. */
export interface YearList extends YearExceptions {
  readonly year: number;
}

/** The calendar before and after a year's list. */
export interface Replacement {
  readonly before: WorkingCalendar;
  readonly after: WorkingCalendar;
  readonly days: readonly CalendarDay[];
  readonly changed: readonly CalendarDay[];
}

/** What loading a list would do. */
export interface CalendarPreview {
  /** To be sent back when the list is loaded, so that nobody loads what he has not seen. */
  readonly basedOnVersion: number;
  readonly changed: readonly CalendarDay[];
  readonly moves: readonly DateMove[];
}

/**
 * The calendar with the list in it; nothing is written.
 * @throws CALENDAR_LIST_WRONG, CALENDAR_YEAR_PAST, CALENDAR_OUT_OF_RANGE
 */
export async function replacementFor(reader: Reader, workingDays: WorkingDays, list: YearList): Promise<Replacement> {
  const { today } = await businessTime(reader);
  if (list.year < Number(today.slice(0, 4))) throw refuse('CALENDAR_YEAR_PAST', { year: list.year });
  const before = await workingDays.current(reader);
  if (`${list.year}-12-31` > before.lastDay)
    throw refuse('CALENDAR_OUT_OF_RANGE', { first: before.firstDay, last: before.lastDay });
  checkYearList(list.year, list);
  const present = await listDays(reader, before.version);
  const days = withYear(present, list.year, list);
  return { before, after: new WorkingCalendar(before.version + 1, days), days, changed: changedDays(present, days) };
}

/** Which days and which open dates a year's list would change. */
@Injectable()
export class PreviewCalendarYear {
  constructor(
    private readonly database: Database,
    private readonly workingDays: WorkingDays,
    private readonly movers: DateMovers,
  ) {}

  async execute(list: YearList): Promise<CalendarPreview> {
    const { before, after, changed } = await replacementFor(this.database, this.workingDays, list);
    return { basedOnVersion: before.version, changed, moves: await this.movers.preview(this.database, before, after) };
  }
}

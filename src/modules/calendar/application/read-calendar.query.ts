import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { addDays, type Day } from '../../../shared-kernel/dates.js';
import type { CalendarDay } from '../../../shared-kernel/working-calendar.js';
import { checkSpan } from '../domain/year-list.js';
import { listYears, type LoadedList } from '../persistence/calendar.repository.js';
import { WorkingDays } from './working-days.js';

/** A day as it is shown: `barred` days fire no rung (before and after a long holiday). */
export interface ShownDay extends CalendarDay {
  readonly barred: boolean;
}

/** A span of the calendar in force. */
export interface ShownCalendar {
  readonly version: number;
  /** Whether any of these days is a guess, Monday to Friday, because its year's list is not loaded. */
  readonly provisional: boolean;
  readonly days: readonly ShownDay[];
}

export type { LoadedList };

/** The working calendar as people see it. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly database: Database,
    private readonly workingDays: WorkingDays,
  ) {}

  /** The days `from` … `to`. @throws CALENDAR_OUT_OF_RANGE */
  async execute(from: Day, to: Day): Promise<ShownCalendar> {
    const calendar = await this.workingDays.current(this.database);
    checkSpan(from, to, calendar.firstDay, calendar.lastDay);
    const days: ShownDay[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const working = calendar.isWorking(day);
      days.push({ day, working, provisional: calendar.isProvisional(day), barred: working && calendar.isBarred(day) });
    }
    return { version: calendar.version, provisional: days.some((day) => day.provisional), days };
  }

  /** Every year of the calendar in force, with the list that settled it. */
  years(): Promise<LoadedList[]> {
    return listYears(this.database);
  }
}

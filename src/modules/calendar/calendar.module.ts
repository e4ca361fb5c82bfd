import { Global, Module } from '@nestjs/common';
import { DateMovers } from './application/date-movers.js';
import { LoadCalendarYear } from './application/load-calendar-year.use-case.js';
import { PreviewCalendarYear } from './application/preview-calendar-year.query.js';
import { ReadCalendar } from './application/read-calendar.query.js';
import { WorkingDays } from './application/working-days.js';
import { CalendarController } from './http/calendar.controller.js';

/** Chinese working days. Global, since every term is counted in them. */
@Global()
@Module({
  controllers: [CalendarController],
  providers: [WorkingDays, DateMovers, ReadCalendar, PreviewCalendarYear, LoadCalendarYear],
  exports: [WorkingDays, DateMovers],
})
export class CalendarModule {}

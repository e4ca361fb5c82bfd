import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type LoadedYear, LoadCalendarYear } from '../application/load-calendar-year.use-case.js';
import { type CalendarPreview, PreviewCalendarYear } from '../application/preview-calendar-year.query.js';
import { type LoadedList, ReadCalendar, type ShownCalendar } from '../application/read-calendar.query.js';
import { CalendarAnswer, CalendarPreviewAnswer, CalendarYearAnswer, LoadedYearAnswer } from './calendar.answers.js';
import { CalendarQuery, CalendarYearRequest, LoadCalendarYearRequest } from './calendar.requests.js';

const REFUSALS = ['CALENDAR_LIST_WRONG', 'CALENDAR_YEAR_PAST', 'CALENDAR_OUT_OF_RANGE'];

@ApiTags('calendar')
@Controller()
export class CalendarController {
  constructor(
    private readonly calendar: ReadCalendar,
    private readonly previewYear: PreviewCalendarYear,
    private readonly loadYear: LoadCalendarYear,
  ) {}

  @Read('calendar', {
    permission: 'calendar.read',
    summary: 'Working days, day by day',
    returns: CalendarAnswer,
    refuses: ['CALENDAR_OUT_OF_RANGE'],
  })
  read(@Query() query: CalendarQuery): Promise<ShownCalendar> {
    return this.calendar.execute(query.from, query.to);
  }

  @Read('calendar-years', {
    permission: 'calendar.read',
    summary: 'Which years’ lists are loaded',
    returns: [CalendarYearAnswer],
  })
  years(): Promise<LoadedList[]> {
    return this.calendar.years();
  }

  @Act('calendar-years/preview', {
    permission: 'calendar.load',
    summary: 'Which days and which open dates a year’s list would change; changes nothing',
    returns: CalendarPreviewAnswer,
    refuses: REFUSALS,
  })
  preview(@Body() body: CalendarYearRequest): Promise<CalendarPreview> {
    return this.previewYear.execute(body);
  }

  @Create('calendar-years', {
    permission: 'calendar.load',
    summary: 'Load a year’s list: a new version of the calendar, open dates moved and the load recorded',
    returns: LoadedYearAnswer,
    refuses: [...REFUSALS, 'CALENDAR_CHANGED'],
    idempotent: true,
  })
  load(@Who() actor: Actor, @Body() body: LoadCalendarYearRequest): Promise<LoadedYear> {
    return this.loadYear.execute(actor, body);
  }
}

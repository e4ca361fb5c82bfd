import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarDate, Id, Int, OneOf, Text } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/page.js';
import { Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import { type Actor, POST_ROLES } from '../../../shared-kernel/actor.js';
import { OBLIGATION_KINDS, type ObligationKind, OFFICE_WORK_KINDS } from '../../obligations/index.js';
import { ReadWorkCalendar, WHOSE, type Whose } from '../application/read-work-calendar.query.js';

/** What of the calendar is asked for. */
export class WorkCalendarQuery extends PageQuery {
  @OneOf(WHOSE, {
    optional: true,
    description: 'OFFICE: the reform office’s own work (default); UNITS: what units owe.',
  })
  whose?: Whose;
  @OneOf(OBLIGATION_KINDS, { optional: true }) kind?: ObligationKind;
}

/** Something to be done by a day. */
export class DueWorkAnswer {
  @Id() id!: string;
  @OneOf(OBLIGATION_KINDS) kind!: string;
  @Id({ description: 'The duty, task, entry … behind it.' }) subjectId!: string;
  @OneOf(OFFICE_WORK_KINDS, { optional: true, description: 'Of OFFICE_WORK: what it is.' }) what!: string | null;
  @Text({ max: 500 }) title!: string;
  @CalendarDate({ description: 'The current due date.' }) dueOn!: string;
  @Int({ min: 0, max: 10_000, description: 'Working days after that day; 0 while it is not over.' }) lateness!: number;
  @Text({ max: 200, description: 'Who has to do it.' }) unitName!: string;
  @Text({ max: 200, optional: true, description: 'The post on whose desk it lies; null: anybody of the unit.' })
  deskTitle!: string | null;
  @OneOf(POST_ROLES, { optional: true, description: 'Where no post is named: the role that decides it.' })
  deskRole!: string | null;
  @Text({
    max: 30,
    optional: true,
    description: 'DUTY, PROBLEM, REGISTER_ENTRY …: whose page is opened; null: its own.',
  })
  aboutType!: string | null;
  @Id({ optional: true }) aboutId!: string | null;
}

/** 工作日程. */
@ApiTags('dashboard')
@Controller('work-calendar')
export class WorkCalendarController {
  constructor(private readonly calendar: ReadWorkCalendar) {}

  @Read('', {
    permission: 'dashboard.read',
    summary: 'What is to be done, the earliest day first, with whose desk it lies on; what is on hold is left out',
    returns: PageOf(DueWorkAnswer),
  })
  async index(
    @Who() actor: Actor,
    @Query() { whose = 'OFFICE', kind, ...wish }: WorkCalendarQuery,
  ): Promise<Page<DueWorkAnswer>> {
    const limit = limitOf(wish);
    const asked = { whose, kind: kind ?? null };
    const page = { limit, after: decodeCursor(wish.cursor, ['day', 'id']) };
    return pageOf(
      await this.calendar.execute(actor, asked, page),
      limit,
      (row) => [row.dueOn, row.id],
      (row) => row,
    );
  }
}

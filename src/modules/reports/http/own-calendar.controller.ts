import { Controller, Header, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, OneOf } from '../../../platform/http/fields.js';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { SUBJECT_TYPES } from '../../../shared-kernel/subjects.js';
import { OwnCalendar } from '../application/own-calendar.query.js';
import { TakeOwnCalendar } from '../application/take-own-calendar.use-case.js';

const CALENDAR = 'text/calendar';

/** What an entry of the calendar is about. */
export class OwnCalendarEntryAnswer {
  @OneOf(SUBJECT_TYPES, { description: 'Whose page is opened.' }) subjectType!: string;
  @Id() subjectId!: string;
}

/** One's own days as a file. */
@ApiTags('dashboard')
@Controller('own-calendar')
export class OwnCalendarController {
  constructor(
    private readonly calendar: OwnCalendar,
    private readonly taking: TakeOwnCalendar,
  ) {}

  @ApiProduces(CALENDAR)
  @Header('Cache-Control', 'no-store')
  @Read('', {
    permission: 'own-calendar.read',
    summary:
      'What the reader attends or has to do from today on, as a calendar file (RFC 5545); of an interview its time alone, which is recorded',
  })
  async download(@Who() actor: Actor): Promise<StreamableFile> {
    const { name, content } = await this.taking.execute(actor);
    const disposition = `attachment; filename="calendar.ics"; filename*=UTF-8''${encodeURIComponent(`${name}.ics`)}`;
    return new StreamableFile(content, { type: `${CALENDAR}; charset=utf-8`, disposition });
  }

  @Read(':id', {
    permission: 'own-calendar.read',
    summary: 'Which thing the link of an entry opens, in the reader’s scope',
    returns: OwnCalendarEntryAnswer,
    refuses: ['OBLIGATION_NOT_FOUND'],
  })
  async open(@Who() actor: Actor, @PathId() id: string): Promise<OwnCalendarEntryAnswer> {
    return this.calendar.find(actor, id);
  }
}

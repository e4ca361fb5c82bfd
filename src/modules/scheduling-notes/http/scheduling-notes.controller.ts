import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarDate, Id, OneOf, Text } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/page.js';
import { Who } from '../../../platform/http/request-context.js';
import { Create, Read } from '../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type LineRow, SchedulingNotes } from '../application/scheduling-notes.js';
import {
  CHANNELS,
  channelOf,
  LINE_STEPS,
  NOTE_WAYS,
  type NoteWay,
  SCHEDULED_TYPES,
  type ScheduledType,
} from '../domain/scheduling-note.js';

/** Whose line is asked for. */
export class SchedulingLineQuery extends PageQuery {
  @OneOf(SCHEDULED_TYPES) subjectType!: ScheduledType;
  @Id() subjectId!: string;
}

/** A scheduling note as somebody makes it. */
export class SchedulingNoteRequest {
  @OneOf(SCHEDULED_TYPES) subjectType!: ScheduledType;
  @Id() subjectId!: string;
  @OneOf(NOTE_WAYS) way!: NoteWay;
  @CalendarDate({ description: 'When it was done; not after today.' }) on!: string;
  @Id({ optional: true, description: 'With whom: a post; or else words.' }) whoPostId?: string;
  @Text({ max: 100, optional: true, description: 'With whom, in words.' }) whoWords?: string;
  @Text({ max: 200, description: 'What was said.' }) words!: string;
  @CalendarDate({ optional: true, description: 'When it is asked after again; not before the day of the note.' })
  nextOn?: string;
}

export class SchedulingNoteRef {
  @Id() id!: string;
}

/** A step in the one line of a matter (线上/线下). */
export class LineStepAnswer {
  @Text({ max: 50, description: 'Unique in the line.' }) key!: string;
  @OneOf(CHANNELS, { description: '线上 or 线下' }) channel!: string;
  @OneOf(LINE_STEPS) step!: string;
  @OneOf(NOTE_WAYS, { optional: true, description: 'Of a scheduling note.' }) way!: string | null;
  @CalendarDate() on!: string;
  @Text({ max: 300, optional: true, description: 'Of a note, with whom; else whose step it is.' }) who!: string | null;
  @Text({ max: 4000, optional: true }) words!: string | null;
  @CalendarDate({ optional: true, description: 'Of a note, when it is asked after again; of a problem, its date.' })
  nextOn!: string | null;
  @Text({ max: 30, optional: true, description: 'Of a problem, which step.' }) act!: string | null;
  @Text({ max: 100, optional: true, description: 'Who entered it.' }) by!: string | null;
  @Text({ max: 1000, optional: true, description: 'What of the matter it was about; null: the matter itself.' })
  about!: string | null;
}

/** A word on a leader's diary names who said it only where another wrote it down. */
const isRegistered = ({ step, who }: LineRow): boolean => step.startsWith('DIARY_') && who !== null;

const show = (row: LineRow): LineStepAnswer => ({ ...shown(row), channel: channelOf(row.way, isRegistered(row)) });

const shown = ({
  key,
  step,
  way,
  on,
  who,
  words,
  nextOn,
  act,
  by,
  about,
}: LineRow): Omit<LineStepAnswer, 'channel'> => ({
  ...{ key, step, way, on, who, words, nextOn, act, by, about },
});

/** 调度记录: what was done about a matter, on line and off it, in one line. */
@ApiTags('supervision')
@Controller('scheduling-notes')
export class SchedulingNotesController {
  constructor(private readonly notes: SchedulingNotes) {}

  @Read('', {
    permission: 'scheduling-notes.read',
    summary: 'The one line of a matter: scheduling notes among what was filed and entered, the latest first',
    returns: PageOf(LineStepAnswer),
    refuses: ['NOTE_SUBJECT_NOT_FOUND'],
  })
  async index(@Who() actor: Actor, @Query() query: SchedulingLineQuery): Promise<Page<LineStepAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['day', 'text']) ?? null;
    const rows = await this.notes.line(actor, { type: query.subjectType, id: query.subjectId }, { limit, after });
    return pageOf(rows, limit, ({ on, key }) => [on, key], show);
  }

  @Create('', {
    permission: 'scheduling-notes.create',
    summary: 'Note that somebody went, met, rang or asked on line about a matter; the matter does not change',
    returns: SchedulingNoteRef,
    refuses: ['NOTE_SUBJECT_NOT_FOUND', 'NOTE_INCOMPLETE', 'NOTE_POST_UNKNOWN'],
    idempotent: true,
  })
  create(@Who() actor: Actor, @Body() body: SchedulingNoteRequest): Promise<SchedulingNoteRef> {
    const { subjectType, subjectId, way, on, whoPostId = null, whoWords = null, words, nextOn = null } = body;
    return this.notes.note(
      actor,
      { type: subjectType, id: subjectId },
      { way, on, whoPostId, whoWords, words, nextOn },
    );
  }
}

import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarDate, Id, Int, NestedList, OneOf, Text } from '../../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../../platform/http/page.js';
import { Read } from '../../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import { SUBJECT_TYPES } from '../../../../shared-kernel/subjects.js';
import { OFFICE_WORK_KINDS } from '../../../obligations/index.js';
import { type OfficeDelay, ReadOfficeDelays } from '../application/read-office-delays.query.js';

const FAR = 1_000_000;
const OFFICE_DUE = ['VERIFICATION', 'APPROVAL', 'OFFICE_WORK'] as const;

class OfficeDelaysQuery extends PageQuery {
  @OneOf(OFFICE_DUE, { optional: true }) kind?: string;
}

/** Whom of the chain the reminder reached. */
export class RemindedAnswer {
  @Text({ max: 100 }) title!: string;
  @Text({ max: 100, optional: true, description: 'Null: the post is vacant.' }) name!: string | null;
}

/** Something that the office owes and is late with: an obligation, or a signature that waits. */
export class OfficeDelayAnswer {
  @Id({ description: 'Of the obligation; of the approval where a signature is none.' }) id!: string;
  @OneOf(OFFICE_DUE) kind!: string;
  @OneOf(OFFICE_WORK_KINDS, { optional: true, description: 'Of the office’s own work, which.' }) what!: string | null;
  @Text({ max: 500 }) title!: string;
  @CalendarDate({ description: 'When it came on the desk.' }) openedOn!: string;
  @CalendarDate() dueOn!: string;
  @CalendarDate({ description: 'The first one, kept for ever.' }) originalDueOn!: string;
  @Int({ min: 0, max: FAR, description: 'Working days.' }) daysLate!: number;
  @CalendarDate({ optional: true, description: 'Null: its chain was not reminded yet.' }) remindedOn!: string | null;
  @NestedList(() => RemindedAnswer, { max: 10, description: 'Who has to act, then whoever stands above him.' })
  reminded!: readonly RemindedAnswer[];
  @OneOf(SUBJECT_TYPES, { optional: true, description: 'What waits for a signature; null where it is an obligation.' })
  subjectType!: string | null;
  @Id({ optional: true }) subjectId!: string | null;
}

export class OfficeDelayCountsAnswer {
  @Int({ min: 0, max: FAR }) VERIFICATION!: number;
  @Int({ min: 0, max: FAR }) APPROVAL!: number;
  @Int({ min: 0, max: FAR }) OFFICE_WORK!: number;
  @Int({ min: 0, max: FAR, description: 'Working days of the one that is the longest late.' }) longest!: number;
}

/** 本办逾期: the office's own delays. */
@ApiTags('supervision')
@Controller('office-delays')
export class OfficeDelaysController {
  constructor(private readonly delays: ReadOfficeDelays) {}

  @Read('', {
    permission: 'office-delays.read',
    summary: 'What the office itself is late with, the longest late first, and whom of its chain a reminder reached',
    returns: PageOf(OfficeDelayAnswer),
  })
  async index(@Query() query: OfficeDelaysQuery): Promise<Page<OfficeDelayAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['day', 'id']) ?? null;
    const rows = await this.delays.list(query.kind ?? null, { limit, after });
    return pageOf(rows, limit, (row) => [row.dueOn, row.id], shown);
  }

  @Read('counts', {
    permission: 'office-delays.read',
    summary: 'How much the office is late with, by kind, and the longest of it',
    returns: OfficeDelayCountsAnswer,
  })
  counts(): Promise<OfficeDelayCountsAnswer> {
    return this.delays.counts();
  }
}

const shown = ({ people, ...delay }: OfficeDelay): OfficeDelayAnswer => ({
  ...delay,
  reminded: (people ?? []).map(({ title, name }) => ({ title, name })),
});

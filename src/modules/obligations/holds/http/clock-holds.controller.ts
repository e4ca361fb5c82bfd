import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { EndClockHold } from '../application/end-hold.use-case.js';
import { ProposeClockHold } from '../application/propose-hold.use-case.js';
import { ReadClockHolds } from '../application/read-holds.query.js';
import {
  ClockHoldAnswer,
  ClockHoldCountsAnswer,
  ClockHoldRefAnswer,
  showClockHold,
  showHoldCounts,
} from './clock-hold.answers.js';
import {
  ClockHoldRequest,
  ClockHoldsQuery,
  EndClockHoldRequest,
  RenewClockHoldRequest,
} from './clock-hold.requests.js';

const NEW = [
  'CLOCK_HOLD_INCOMPLETE',
  'CLOCK_HOLD_TARGET_UNFIT',
  'CLOCK_HOLD_CONCERNS_YOU',
  'CLOCK_HOLD_THERE',
  'CLOCK_HOLD_DIRECTOR_SIGNS',
  'WORDS_NAME_PERSON',
];
const ACT = ['CLOCK_HOLD_NOT_FOUND', 'CLOCK_HOLD_STATE'];

/** 暂缓计时: the office lets clocks stand, for days that always end. */
@ApiTags('obligations')
@Controller('clock-holds')
export class ClockHoldsController {
  constructor(
    private readonly holds: ReadClockHolds,
    private readonly propose: ProposeClockHold,
    private readonly ending: EndClockHold,
  ) {}

  @Read('', {
    permission: 'clock-holds.read',
    summary: 'List holds in scope: the office’s all, others’ once signed',
    returns: PageOf(ClockHoldAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: ClockHoldsQuery): Promise<Page<ClockHoldAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['day', 'id']) ?? null;
    const rows = await this.holds.list(actor, query.phase ?? null, { limit, after });
    return pageOf(rows, limit, (row) => [row.fromDay, row.id], showClockHold);
  }

  @Read('counts', {
    permission: 'clock-holds.count',
    summary: 'How many holds wait, come, stand and are over, and how many matters stand under them',
    returns: ClockHoldCountsAnswer,
  })
  async counts(@Who() actor: Actor): Promise<ClockHoldCountsAnswer> {
    return showHoldCounts(await this.holds.counts(actor));
  }

  @Read(':id', {
    permission: 'clock-holds.read',
    summary: 'Read a hold',
    returns: ClockHoldAnswer,
    refuses: ['CLOCK_HOLD_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<ClockHoldAnswer> {
    return showClockHold(await this.holds.get(actor, id));
  }

  @Create('', {
    permission: 'clock-holds.propose',
    summary: 'Let clocks stand: of one obligation at once, of more or of past days once a second person has signed',
    returns: ClockHoldRefAnswer,
    refuses: NEW,
    idempotent: true,
  })
  create(@Who() actor: Actor, @Body() body: ClockHoldRequest): Promise<ClockHoldRefAnswer> {
    return this.propose.execute(actor, body);
  }

  @Act(':id/renew', {
    permission: 'clock-holds.propose',
    summary: 'Let them stand for longer: a hold of its own from the day after, signed as the first',
    returns: ClockHoldRefAnswer,
    refuses: [...ACT, ...NEW, 'CLOCK_HOLD_RENEWED'],
    versioned: true,
  })
  renew(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: RenewClockHoldRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ClockHoldRefAnswer> {
    return this.propose.renew(actor, id, body, seen);
  }

  @Act(':id/end', {
    permission: 'clock-holds.propose',
    summary: 'End it before its day: clocks go on tomorrow; one that has not begun falls away',
    returns: ClockHoldRefAnswer,
    refuses: [...ACT, 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  end(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { reason }: EndClockHoldRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ClockHoldRefAnswer> {
    return this.ending.execute(actor, id, reason, seen);
  }
}

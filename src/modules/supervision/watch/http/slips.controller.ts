import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ListSlips } from '../application/list-slips.query.js';
import { HoldSlip } from '../application/hold-slip.use-case.js';
import { ReleaseSurge } from '../application/release-surge.use-case.js';
import { DoneAnswer, SlipAnswer, SurgeAnswer } from '../../cases/http/supervision.answers.js';
import {
  CalledRequest,
  HoldSlipRequest,
  ListSlipsQuery,
  ReleaseSurgeRequest,
} from '../../cases/http/supervision.requests.js';

/** The office’s call list, and storms that wait for a human. */
@ApiTags('supervision')
@Controller('supervision')
export class SlipsController {
  constructor(
    private readonly slips: ListSlips,
    private readonly holdSlip: HoldSlip,
    private readonly surge: ReleaseSurge,
  ) {}

  @Read('slips', {
    permission: 'supervision-slips.read',
    summary: 'The call list: urging slips that wait, with telephone numbers',
    returns: PageOf(SlipAnswer),
  })
  listSlips(@Query() query: ListSlipsQuery) {
    return this.slips.execute(query);
  }

  @Act('slips/:id/hold', {
    permission: 'supervision-slips.hold',
    summary: 'Holds a prepared slip until a day',
    returns: DoneAnswer,
    refuses: ['SLIP_NOT_FOUND', 'SLIP_NOT_PREPARED', 'HOLD_DATE_INVALID', 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  async hold(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: HoldSlipRequest,
  ): Promise<DoneAnswer> {
    await this.holdSlip.execute(actor, id, body, seen);
    return { id };
  }

  @Act('slips/:id/called', {
    permission: 'supervision-slips.read',
    summary: 'Notes that the unit was telephoned (已电话沟通)',
    returns: DoneAnswer,
    refuses: ['SLIP_NOT_FOUND', 'WORDS_NAME_PERSON'],
  })
  async called(@Who() actor: Actor, @PathId() id: string, @Body() body: CalledRequest): Promise<DoneAnswer> {
    await this.holdSlip.called(actor, id, body);
    return { id };
  }

  @Read('surge', {
    permission: 'supervision-surge.read',
    summary: 'Whether a storm of cases waits for a human; the system administrator sees how many and since when',
    returns: SurgeAnswer,
  })
  async getSurge(@Who() actor: Actor): Promise<SurgeAnswer> {
    const open = await this.surge.open();
    return {
      held: open !== null,
      id: actor.adminRole === null ? (open?.id ?? null) : null,
      wouldOpen: open?.wouldOpen ?? null,
      heldAt: open?.heldAt ?? null,
    };
  }

  @Act('surge/:id/release', {
    permission: 'supervision-policies.create',
    summary: 'Lets a storm go on that was looked at',
    returns: DoneAnswer,
    refuses: ['SURGE_NOT_HELD'],
  })
  async releaseSurge(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: ReleaseSurgeRequest,
  ): Promise<DoneAnswer> {
    await this.surge.execute(actor, id, body);
    return { id };
  }
}

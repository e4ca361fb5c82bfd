import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { Handovers } from '../application/handovers.js';
import {
  GiveHandoverRequest,
  HandoverAnswer,
  HandoverPageAnswer,
  HandoverRefAnswer,
  HandoverRequest,
  HandoverWordsRequest,
  ListHandoversQuery,
  showHandover,
  showPage,
} from './handover.dto.js';

const REFUSALS = ['HANDOVER_NOT_FOUND', 'HANDOVER_NOT_YOURS', 'HANDOVER_STATE'];

/** 岗位交接: a post handed from one person to another with what is open, signed by both. */
@ApiTags('organisation')
@Controller('handovers')
export class HandoversController {
  constructor(private readonly handovers: Handovers) {}

  @Read('', {
    permission: 'handovers.read',
    summary:
      'List handovers of posts, the newest first: one’s own, all for the office, or what waits for one’s signature',
    returns: PageOf(HandoverAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: ListHandoversQuery): Promise<Page<HandoverAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['day', 'id']) ?? null;
    const rows = await this.handovers.list(actor, { limit, after }, query.waiting === true);
    return pageOf(rows, limit, ({ openedOn, id }) => [openedOn, id], showHandover);
  }

  @Create('', {
    permission: 'handovers.sign',
    summary: 'Begin the handover of a post: its holder for his own, the office for everybody',
    returns: HandoverRefAnswer,
    refuses: [
      ...['NOT_FOUND', 'HANDOVER_POST_GONE', 'HANDOVER_RUNS', 'HANDOVER_NEVER_HELD', 'HANDOVER_NOT_YOURS'],
      ...['HANDOVER_TO_HIMSELF', 'HANDOVER_TO_STRANGER'],
    ],
    idempotent: true,
  })
  async begin(@Who() actor: Actor, @Body() body: HandoverRequest): Promise<HandoverRefAnswer> {
    return { id: await this.handovers.begin(actor, body) };
  }

  @Read(':id', {
    permission: 'handovers.read',
    summary: 'Read a handover with its list: as it was signed, else as it is today',
    returns: HandoverPageAnswer,
    refuses: ['HANDOVER_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<HandoverPageAnswer> {
    return showPage(await this.handovers.read(actor, id));
  }

  @Act(':id/give', {
    permission: 'handovers.sign',
    summary: 'Sign the outgoing side; a section chief or above of the office signs for whoever cannot, with a reason',
    returns: HandoverPageAnswer,
    refuses: [...REFUSALS, 'HANDOVER_REASON_MISSING', 'HANDOVER_OVERTAKEN'],
    versioned: true,
  })
  async give(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { remarks, reason }: GiveHandoverRequest,
  ): Promise<HandoverPageAnswer> {
    await this.handovers.give(actor, id, { remarks: remarks?.trim() ?? null, reason: reason?.trim() ?? null, seen });
    return showPage(await this.handovers.read(actor, id));
  }

  @Act(':id/take', {
    permission: 'handovers.sign',
    summary: 'Sign the incoming side: the list is taken over as it was given',
    returns: HandoverPageAnswer,
    refuses: [...REFUSALS, 'HANDOVER_OVERTAKEN'],
    versioned: true,
  })
  async take(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<HandoverPageAnswer> {
    await this.handovers.take(actor, id, seen);
    return showPage(await this.handovers.read(actor, id));
  }

  @Act(':id/give-back', {
    permission: 'handovers.sign',
    summary: 'Give the list back to the outgoing holder: something is missing or wrong',
    returns: HandoverPageAnswer,
    refuses: REFUSALS,
    versioned: true,
  })
  async giveBack(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { words }: HandoverWordsRequest,
  ): Promise<HandoverPageAnswer> {
    await this.handovers.giveBack(actor, id, { words: words.trim(), seen });
    return showPage(await this.handovers.read(actor, id));
  }

  @Act(':id/cancel', {
    permission: 'handovers.sign',
    summary: 'End a handover that is not signed by both: the outgoing holder, or the office',
    returns: HandoverPageAnswer,
    refuses: REFUSALS,
    versioned: true,
  })
  async cancel(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { words }: HandoverWordsRequest,
  ): Promise<HandoverPageAnswer> {
    await this.handovers.cancel(actor, id, { words: words.trim(), seen });
    return showPage(await this.handovers.read(actor, id));
  }
}

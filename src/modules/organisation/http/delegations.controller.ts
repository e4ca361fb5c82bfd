import { Body, Controller, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ArrangeDelegation } from '../application/arrange-delegation.use-case.js';
import { EndDelegation } from '../application/end-delegation.use-case.js';
import { ListDelegations } from '../application/list-delegations.query.js';
import {
  AuthorityAnswer,
  DelegationAnswer,
  EndedDelegationAnswer,
  showDelegation,
  showOutcome,
  showWaiting,
} from './organisation.answers.js';
import { ArrangeDelegationRequest, DelegationsQuery } from './organisation.requests.js';

@ApiTags('organisation')
@Controller('delegations')
export class DelegationsController {
  constructor(
    private readonly delegations: ListDelegations,
    private readonly arrange: ArrangeDelegation,
    private readonly endOne: EndDelegation,
  ) {}

  @Read('', {
    permission: 'delegations.read',
    summary: 'Who acts for whom (AB岗代行), in scope, newest first',
    returns: PageOf(DelegationAnswer),
  })
  async list(@Who() actor: Actor, @Query() query: DelegationsQuery): Promise<Page<DelegationAnswer>> {
    const limit = limitOf(query);
    const [before] = decodeCursor(query.cursor, ['id']) ?? [null];
    const { postId = null, unitId = null, active: activeOnly = false } = query;
    const rows = await this.delegations.execute(actor, {
      postId,
      unitId,
      activeOnly,
      before: before as string | null,
      limit,
    });
    return pageOf(rows, limit, (row) => [row.delegationId], showDelegation);
  }

  @Create('', {
    permission: 'delegations.create',
    summary: 'Arrange for a post to be acted for: one hop, the holder still sees',
    description:
      'The holder arranges it for his own post; anybody else needs a second person, a head of the office; the deputy never arranges it.',
    returns: AuthorityAnswer,
    refuses: [
      'DELEGATION_NOT_YOURS',
      'DELEGATION_OTHER_UNIT',
      'DELEGATION_TO_HIMSELF',
      'DELEGATION_DATES',
      'DELEGATION_OVERLAPS',
      'DELEGATION_TO_VACANT',
      'POST_NOT_FOUND',
      'AUTHORITY_OVER_ONESELF',
      'AUTHORITY_WAITS',
    ],
    mayWait: true,
    idempotent: true,
  })
  async create(
    @Who() actor: Actor,
    @Body() body: ArrangeDelegationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuthorityAnswer> {
    const { postId, deputyPostId, fromDay, lastDay, reason, scope = 'ALL' } = body;
    const draft = { postId, deputyPostId, fromDay, lastDay, reason, scope };
    return showOutcome(await this.arrange.execute(actor, draft), reply);
  }

  @Act(':id/end', {
    permission: 'delegations.end',
    summary: 'End a delegation from now on: the holder alone, anybody else with a second person',
    returns: EndedDelegationAnswer,
    refuses: ['DELEGATION_NOT_YOURS', 'DELEGATION_ENDED', 'AUTHORITY_WAITS'],
    mayWait: true,
  })
  async end(
    @Who() actor: Actor,
    @PathId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EndedDelegationAnswer> {
    const { outcome, delegation } = await this.endOne.execute(actor, id);
    return Object.assign(showDelegation(delegation), showWaiting(outcome, reply));
  }
}

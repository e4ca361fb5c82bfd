import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decodeCursor, limitOf, type Page, pageOf, PageOf } from '../../../platform/http/page.js';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ArrangeDelegation } from '../application/arrange-delegation.use-case.js';
import { EndDelegation } from '../application/end-delegation.use-case.js';
import { ListDelegations } from '../application/list-delegations.query.js';
import { DelegationAnswer, MadeAnswer, showDelegation } from './organisation.answers.js';
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
    returns: MadeAnswer,
    refuses: [
      'DELEGATION_NOT_YOURS',
      'DELEGATION_OTHER_UNIT',
      'DELEGATION_TO_HIMSELF',
      'DELEGATION_DATES',
      'DELEGATION_OVERLAPS',
      'POST_NOT_FOUND',
    ],
    idempotent: true,
  })
  async create(@Who() actor: Actor, @Body() body: ArrangeDelegationRequest): Promise<MadeAnswer> {
    const { postId, deputyPostId, fromDay, lastDay, reason, scope = 'ALL' } = body;
    return { id: await this.arrange.execute(actor, { postId, deputyPostId, fromDay, lastDay, reason, scope }) };
  }

  @Act(':id/end', {
    permission: 'delegations.end',
    summary: 'End a delegation from now on',
    returns: DelegationAnswer,
    refuses: ['DELEGATION_NOT_YOURS', 'DELEGATION_ENDED'],
  })
  async end(@Who() actor: Actor, @PathId() id: string): Promise<DelegationAnswer> {
    return showDelegation(await this.endOne.execute(actor, id));
  }
}

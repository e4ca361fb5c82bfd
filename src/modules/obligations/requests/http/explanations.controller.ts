import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import { PageOf } from '../../../../platform/http/page.js';
import { PathId, Who } from '../../../../platform/http/request-context.js';
import { Act, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ConfirmExplanationEntry } from '../application/confirm-explanation-entry.use-case.js';
import { ListExplanations } from '../application/list-explanations.query.js';
import { ListedExplanationAnswer, ObligationRef } from './obligation-answers.js';
import { ExplanationsQuery } from './obligation-requests.js';

/** Why things lag, over everything that the reader sees. */
@ApiTags('obligations')
@Controller('explanations')
export class ExplanationListController {
  constructor(private readonly list: ListExplanations) {}

  @Read('', {
    permission: 'obligations.read',
    summary: 'List explanations of what is unfinished, the oldest first',
    returns: PageOf(ListedExplanationAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: ExplanationsQuery): Promise<Page<ListedExplanationAnswer>> {
    const limit = limitOf(query);
    const rows = await this.list.execute(actor, query, { limit, after: decodeCursor(query.cursor, ['id']) });
    return pageOf(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }
}

/** The unit's own word on explanations that were entered on its behalf. */
@ApiTags('obligations')
@Controller('obligations/:id/explanations')
export class ExplanationEntriesController {
  constructor(private readonly confirmEntry: ConfirmExplanationEntry) {}

  @Act(':explanationId/confirm-entry', {
    permission: 'explanations.confirm-entry',
    summary: 'Confirm, as the unit, the explanation that the office entered on its behalf (代为录入确认)',
    returns: ObligationRef,
    refuses: ['OBLIGATION_NOT_FOUND', 'OBLIGATION_NOT_YOURS', 'EXPLANATION_NOT_FOUND', 'EXPLANATION_NO_ENTRY'],
  })
  confirm(
    @Who() actor: Actor,
    @PathId() id: string,
    @PathId('explanationId') explanationId: string,
  ): Promise<ObligationRef> {
    return this.confirmEntry.execute(actor, id, explanationId);
  }
}

import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decodeCursor, limitOf, type Page, PageOf, pageOf } from '../../../platform/http/page.js';
import { Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ListExplanations } from '../application/list-explanations.query.js';
import { ListedExplanationAnswer } from './obligation-answers.js';
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

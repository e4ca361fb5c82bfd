import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { Search } from '../application/search.query.js';
import { FoundAnswer, SearchQuery, USUAL_HITS } from './search.dto.js';

/** Search by words. */
@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Read('', {
    permission: 'search.read',
    summary:
      'Search projects, matters of the five, tasks, key points, indicators and units in scope by words and codes',
    returns: FoundAnswer,
  })
  async find(@Who() actor: Actor, @Query() query: SearchQuery): Promise<FoundAnswer> {
    const { items, more } = await this.search.execute(actor, query.words, query.limit ?? USUAL_HITS);
    return { items: [...items], more: [...more] };
  }
}

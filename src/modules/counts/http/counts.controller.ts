import { rulesOf, type RulesSet, setFor } from '../../registers/index.js';
import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InLanguage } from '../../../platform/http/language.js';
import { PageOf } from '../../../platform/http/page.js';
import { Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Language } from '../../../shared-kernel/language.js';
import { type Counted, type CountQuestion, ReadCounts } from '../application/read-counts.query.js';
import { countWords, definitionOf } from '../application/count-words.js';
import type { CountId } from '../domain/count.js';
import { type CountAnswer, CountedAnswer, CountItemsQuery, CountsAnswer, CountsQuery } from './counts.dto.js';

const questionOf = ({ year, asOf, unitId, publicOnly, leaderPostId }: CountsQuery): CountQuestion => ({
  ...{ year: year ?? null, asOf: asOf ?? null, unitId: unitId ?? null, publicOnly: publicOnly === true },
  leaderPostId: leaderPostId ?? null,
});

/** How a number is counted, and where the year before was counted otherwise, since when and by whose word. */
function definedAs(
  language: Language,
  id: CountId,
  set: readonly RulesSet[],
  year: number,
): Pick<CountAnswer, 'definition' | 'changed'> {
  const definition = definitionOf(language, id, rulesOf(set, year));
  const lastYear = definitionOf(language, id, rulesOf(set, year - 1));
  const said = setFor(set, year);
  if (definition === lastYear || said === null) return { definition };
  const { fromYear, setOn, basis } = said;
  return { definition, changed: { fromYear, setOn, basis, lastYear } };
}

const showCounted = ({ sortOn: _sorted, amount = null, ...shown }: Counted): CountedAnswer => ({ ...shown, amount });

/** The numbers of the year (年度计数), each with the list behind it. */
@ApiTags('counts')
@Controller('counts')
export class CountsController {
  constructor(private readonly counts: ReadCounts) {}

  @Read('', {
    permission: 'counts.read',
    summary: 'Count the year’s results in scope, beside those of the year before',
    returns: CountsAnswer,
  })
  async index(
    @Who() actor: Actor,
    @Query() query: CountsQuery,
    @InLanguage() language: Language,
  ): Promise<CountsAnswer> {
    const { asked, set, counts } = await this.counts.list(actor, questionOf(query));
    const items = counts.map(({ measure, changed: _changed, ...count }) => ({
      ...{ ...count, ...countWords(language, count.id), measured: measure !== null },
      ...definedAs(language, count.id, set, asked.year),
      ...(measure !== null && { unitOfMeasure: measure }),
    }));
    return { year: asked.year, asOf: asked.asOf, items };
  }

  @Read(':count/items', {
    permission: 'counts.read',
    summary: 'List what a number counts',
    returns: PageOf(CountedAnswer),
    refuses: ['COUNT_UNKNOWN'],
  })
  async items(
    @Who() actor: Actor,
    @Param('count') count: string,
    @Query() query: CountItemsQuery,
  ): Promise<Page<CountedAnswer>> {
    const limit = limitOf(query);
    const last = decodeCursor(query.cursor, ['day', 'id', 'number']);
    const { kind = null, level = null, projectId = null, domain = null, before = null } = query;
    const cut = { kind, level, projectId, domain, before };
    const rows = await this.counts.items(actor, count, questionOf(query), { cut, limit, last });
    return pageOf(rows, limit, (row) => [row.sortOn, row.id, row.occurrence], showCounted);
  }
}

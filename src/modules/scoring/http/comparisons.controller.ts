import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { Comparisons } from '../application/comparisons.js';
import {
  ComparisonAnswer,
  ComparisonAskedAnswer,
  ComparisonPageAnswer,
  ComparisonRefAnswer,
  ComparisonRequest,
  ComparisonTextRequest,
  rowsOf,
  showComparison,
  showComparisonPage,
} from './comparisons.dto.js';

/** 对比情况: units of one kind beside each other over a quarter; no total, no rank, nothing sorted by value. */
@ApiTags('comparison')
@Controller('comparisons')
export class ComparisonsController {
  constructor(private readonly comparisons: Comparisons) {}

  @Read('', {
    permission: 'comparison.read',
    summary: 'The comparisons, the latest quarter first',
    returns: [ComparisonAnswer],
    refuses: ['NOT_FOUND'],
  })
  async index(): Promise<ComparisonAnswer[]> {
    return (await this.comparisons.list()).map(showComparison);
  }

  @Read('own', {
    permission: 'comparison.read-own',
    summary: 'Of what was published the line of the reader’s own unit, and no other’s',
    returns: [ComparisonPageAnswer],
    refuses: ['NOT_FOUND'],
  })
  async own(@Who() actor: Actor): Promise<ComparisonPageAnswer[]> {
    return (await this.comparisons.own(actor)).map(showComparisonPage);
  }

  @Create('', {
    permission: 'comparison.write',
    summary: 'Draft the comparison of a kind of unit over a quarter',
    returns: ComparisonRefAnswer,
    refuses: ['NOT_FOUND', 'COMPARISON_THERE', 'COMPARISON_AHEAD'],
    idempotent: true,
  })
  async draft(@Who() actor: Actor, @Body() said: ComparisonRequest): Promise<ComparisonRefAnswer> {
    const { category, year, quarter, title } = said;
    const of = { category, year, quarter, title: title.trim(), rows: rowsOf(said.rows) };
    return { id: await this.comparisons.draft(actor, of) };
  }

  @Read(':id', {
    permission: 'comparison.read',
    summary: 'A comparison with the lines of all units, in the order of the list of units',
    returns: ComparisonPageAnswer,
    refuses: ['NOT_FOUND'],
  })
  async one(@PathId() id: string): Promise<ComparisonPageAnswer> {
    return showComparisonPage(await this.comparisons.read(id));
  }

  @Replace(':id', {
    permission: 'comparison.write',
    summary: 'Write title, rows, and what a person says where no count answers',
    returns: ComparisonPageAnswer,
    refuses: ['NOT_FOUND', 'COMPARISON_STATE', 'COMPARISON_REFUSED'],
    versioned: true,
  })
  async write(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { title, rows, said }: ComparisonTextRequest,
  ): Promise<ComparisonPageAnswer> {
    const cells = said.map(({ unitId, row, words }) => ({ unitId, row, words: words.trim() }));
    await this.comparisons.write(actor, id, { title: title.trim(), rows: rowsOf(rows), said: cells }, seen);
    return this.one(id);
  }

  @Act(':id/ask-publishing', {
    permission: 'comparison.write',
    summary: 'Put it before the executive deputy as it is counted now; published with his word',
    returns: ComparisonAskedAnswer,
    refuses: ['NOT_FOUND', 'COMPARISON_STATE', 'COMPARISON_RUNS'],
    versioned: true,
  })
  async ask(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<ComparisonAskedAnswer> {
    return { id: await this.comparisons.ask(actor, id, seen) };
  }
}

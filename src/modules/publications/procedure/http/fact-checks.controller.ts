import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { FactChecks } from '../application/fact-checks.js';
import { AnswerFactCheckRequest, DecideFactCheckRequest, FactCheckAnswer, showFactCheck } from './fact-check.dto.js';

const REFUSALS = ['FACT_CHECK_NOT_FOUND', 'FACT_CHECK_NOT_YOURS', 'FACT_CHECK_STATE'];

/** 事实核对: what a publication says of a unit, before it is signed; the unit reads its own words alone. */
@ApiTags('publications')
@Controller('fact-checks')
export class FactChecksController {
  constructor(private readonly checks: FactChecks) {}

  @Read('', {
    permission: 'fact-checks.read',
    summary: 'What the own unit is and was asked, the latest first; of the office, what every unit was',
    returns: [FactCheckAnswer],
  })
  async index(@Who() actor: Actor): Promise<FactCheckAnswer[]> {
    return (await this.checks.list(actor)).map(showFactCheck);
  }

  @Read(':id', {
    permission: 'fact-checks.read',
    summary: 'What a unit is asked, word for word',
    returns: FactCheckAnswer,
    refuses: ['FACT_CHECK_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<FactCheckAnswer> {
    return showFactCheck(await this.checks.read(actor, id));
  }

  @Act(':id/answer', {
    permission: 'fact-checks.answer',
    summary: 'Say, as the unit, that there is no objection, or what is objected',
    returns: FactCheckAnswer,
    refuses: [...REFUSALS, 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  async answer(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { objection }: AnswerFactCheckRequest,
  ): Promise<FactCheckAnswer> {
    await this.checks.answer(actor, id, objection?.trim() ?? null, seen);
    return this.one(actor, id);
  }

  @Act(':id/decide', {
    permission: 'publications.write',
    summary: 'Answer an objection as the office: adopted, with what is changed, or not; never by whoever drafted it',
    returns: FactCheckAnswer,
    refuses: [...REFUSALS, 'BULLETIN_LINE_UNKNOWN', 'OBJECTION_CHANGES_NOTHING', 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  async decide(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { adopted, words, mended = [] }: DecideFactCheckRequest,
  ): Promise<FactCheckAnswer> {
    const changes = mended.map(({ sourceId, leftOut = false, reason = null }) => ({ sourceId, leftOut, reason }));
    await this.checks.decide(actor, id, { adopted, words: words.trim(), mended: changes }, seen);
    return this.one(actor, id);
  }
}

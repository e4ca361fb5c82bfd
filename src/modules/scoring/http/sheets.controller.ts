import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ScoreAppeals } from '../application/appeals.js';
import { CountingFacts } from '../application/counting-facts.query.js';
import { OwnSheets } from '../application/own-sheets.query.js';
import { printedPoints } from '../domain/points.js';
import type { ScoreWish } from '../domain/appeal.js';
import {
  CountingFactsAnswer,
  OwnSheetAnswer,
  OwnSheetPageAnswer,
  ScoreAppealAnswer,
  ScoreAppealAskedAnswer,
  ScoreAppealDecisionRequest,
  ScoreAppealPageAnswer,
  ScoreAppealRefAnswer,
  ScoreAppealRequest,
  ScoreAppealsQuery,
  showAppeal,
  showAppealPage,
  showCounting,
  showOwnSheet,
} from './sheets.dto.js';

/** A unit’s own sheets: its section chief’s and whoever answers for it. */
@ApiTags('scores')
@Controller('score-sheets')
export class ScoreSheetsController {
  constructor(
    private readonly sheets: OwnSheets,
    private readonly counting: CountingFacts,
  ) {}

  @Read('', {
    permission: 'scores.read-own',
    summary: 'The sheets of the reader’s own unit, the latest quarter first',
    returns: [OwnSheetAnswer],
    refuses: ['NOT_FOUND'],
  })
  async index(@Who() actor: Actor): Promise<OwnSheetAnswer[]> {
    return (await this.sheets.list(actor)).map((sheet) => ({ ...sheet, total: printedPoints(sheet.total) }));
  }

  @Read('counting', {
    permission: 'scores.read-own',
    summary: 'What of the reader’s own unit will count in the quarter that goes on; no points',
    returns: CountingFactsAnswer,
    refuses: ['NOT_FOUND'],
  })
  async count(@Who() actor: Actor): Promise<CountingFactsAnswer> {
    return showCounting(await this.counting.read(actor));
  }

  @Read(':id', {
    permission: 'scores.read-own',
    summary:
      'A quarter’s sheet of the reader’s own unit, with what stands behind each line; one for each unit that is his',
    returns: [OwnSheetPageAnswer],
    refuses: ['NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<OwnSheetPageAnswer[]> {
    return (await this.sheets.read(actor, id)).map(showOwnSheet);
  }
}

/** 积分申诉: a line contested once by whoever answers for the unit. */
@ApiTags('scores')
@Controller('score-appeals')
export class ScoreAppealsController {
  constructor(private readonly appeals: ScoreAppeals) {}

  @Create('', {
    permission: 'scores.appeal',
    summary:
      'Contest a line of the own sheet: which facts, and as what they should have counted; once a line, within the days for it',
    returns: ScoreAppealRefAnswer,
    refuses: ['NOT_FOUND', 'SCORE_APPEAL_LATE', 'SCORE_APPEAL_TWICE', 'SCORE_APPEAL_REFUSED'],
    idempotent: true,
  })
  async file(@Who() actor: Actor, @Body() said: ScoreAppealRequest): Promise<ScoreAppealRefAnswer> {
    const { runId, unitId, rule, claims, reason } = said;
    const named = claims.map(({ factId, wished }) => ({ factId, wished: wished as ScoreWish }));
    return { id: await this.appeals.file(actor, { runId, unitId, rule, claims: named, reason: reason.trim() }) };
  }

  @Read('', {
    permission: 'scores.run',
    summary: 'The appeals against a quarter’s sheets, as they came in',
    returns: [ScoreAppealAnswer],
    refuses: ['NOT_FOUND'],
  })
  async index(@Query() { runId }: ScoreAppealsQuery): Promise<ScoreAppealAnswer[]> {
    return (await this.appeals.ofRun(runId)).map((appeal) => showAppeal(appeal));
  }

  @Read(':id', {
    permission: 'scores.run',
    summary: 'An appeal with what stands behind its line',
    returns: ScoreAppealPageAnswer,
    refuses: ['NOT_FOUND'],
  })
  async one(@PathId() id: string): Promise<ScoreAppealPageAnswer> {
    return showAppealPage(await this.appeals.read(id));
  }

  @Act(':id/decide', {
    permission: 'scores.run',
    summary: 'Say which of the facts are as the unit says; applied once a second head of the office agrees',
    description:
      'By somebody who neither worked the sheet out nor gave it to the units, and holds no post in the unit. Nothing has changed yet.',
    returns: ScoreAppealAskedAnswer,
    refuses: ['NOT_FOUND', 'SCORE_APPEAL_STATE', 'SCORE_APPEAL_NOT_YOURS', 'SCORE_APPEAL_REFUSED'],
    versioned: true,
  })
  async decide(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { upheldIds, words }: ScoreAppealDecisionRequest,
  ): Promise<ScoreAppealAskedAnswer> {
    return { id: await this.appeals.decide(actor, id, { upheldIds, words: words.trim(), seen }) };
  }
}

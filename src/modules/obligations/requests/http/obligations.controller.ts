import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import { PageOf } from '../../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { DecideExplanation } from '../application/decide-explanation.use-case.js';
import { FileExplanation } from '../application/file-explanation.use-case.js';
import { GetObligation } from '../application/get-obligation.query.js';
import { SayLeadersWord } from '../application/say-leaders-word.use-case.js';
import { ListObligations } from '../../clock/application/list-obligations.query.js';
import { ReleaseObligation } from '../../clock/application/release-obligation.use-case.js';
import {
  ObligationAnswer,
  ObligationPageAnswer,
  ObligationRef,
  ReleasedAnswer,
  showObligation,
  showObligationPage,
} from './obligation-answers.js';
import {
  ConfirmationRequest,
  DenialRequest,
  ExplanationRequest,
  ObligationsQuery,
  ReleaseRequest,
  VerdictRequest,
} from './obligation-requests.js';

/** Everything due, of every kind. */
@ApiTags('obligations')
@Controller('obligations')
export class ObligationsController {
  constructor(
    private readonly list: ListObligations,
    private readonly get: GetObligation,
    private readonly release: ReleaseObligation,
  ) {}

  @Read('', {
    permission: 'obligations.read',
    summary: 'List what is due, the nearest date first',
    returns: PageOf(ObligationAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: ObligationsQuery): Promise<Page<ObligationAnswer>> {
    const limit = limitOf(query);
    const rows = await this.list.execute(actor, query, { limit, after: decodeCursor(query.cursor, ['day', 'id']) });
    return pageOf(rows, limit, (row) => [row.dueOn, row.id], showObligation);
  }

  @Read(':id', {
    permission: 'obligations.read',
    summary: 'Read one with its dates, pauses, explanations and light',
    returns: ObligationPageAnswer,
    refuses: ['OBLIGATION_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<ObligationPageAnswer> {
    return showObligationPage(await this.get.execute(actor, id));
  }

  @Act(':id/release', {
    permission: 'obligations.release',
    summary: 'Release overdue history (历史逾期) with a new current date',
    returns: ReleasedAnswer,
    refuses: ['OBLIGATION_NOT_FOUND', 'OBLIGATION_NOT_HISTORIC', 'OBLIGATION_SETTLED', 'RELEASE_DATE_NOT_LATER'],
    versioned: true,
  })
  releaseOne(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: ReleaseRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ReleasedAnswer> {
    return this.release.execute(actor, id, body.dueOn, seen);
  }
}

/** Why something lags, and the verdict on it. */
@ApiTags('obligations')
@Controller('obligations/:id/explanations')
export class ExplanationsController {
  constructor(
    private readonly file: FileExplanation,
    private readonly word: SayLeadersWord,
    private readonly decide: DecideExplanation,
  ) {}

  @Create('', {
    permission: 'explanations.create',
    summary: 'Explain why it lags; the first explanation of a date with a new date stops the clock until the verdict',
    returns: ObligationRef,
    refuses: [
      'OBLIGATION_NOT_FOUND',
      'OBLIGATION_NOT_YOURS',
      'OBLIGATION_SETTLED',
      'OBLIGATION_AWAITS_VERDICT',
      'OBLIGATION_HISTORIC',
      'OBLIGATION_DONE_UNCONFIRMED',
      'EXPLANATION_PENDING',
      'EXPLANATION_DATE_NOT_LATER',
      'OBLIGATION_NOT_EXTENDABLE',
      'WORDS_NAME_PERSON',
    ],
    idempotent: true,
  })
  explain(@Who() actor: Actor, @PathId() id: string, @Body() body: ExplanationRequest): Promise<ObligationRef> {
    return this.file.execute(actor, id, body);
  }

  @Act(':explanationId/deny', {
    permission: 'explanations.confirm',
    summary:
      'Say, as the leading official’s secretary, that his diary was not the reason (不属实); the office registers it offline',
    returns: ObligationRef,
    refuses: [
      'EXPLANATION_NOT_FOUND',
      'EXPLANATION_DECIDED',
      'EXPLANATION_DENIED_SO',
      'EXPLANATION_NEEDS_NO_CONFIRMATION',
      'EXPLANATION_OWN',
      'EXPLANATION_WORDS_REQUIRED',
      'NOT_THE_LEADERS_SECRETARY',
      'OFFLINE_FROM_FUTURE',
    ],
  })
  denyOne(
    @Who() actor: Actor,
    @PathId() id: string,
    @PathId('explanationId') explanationId: string,
    @Body() body: DenialRequest,
  ): Promise<ObligationRef> {
    const { words = null, offline = null } = body;
    return this.word.execute(actor, id, explanationId, { holds: false, words, offline });
  }

  @Act(':explanationId/confirm', {
    permission: 'explanations.confirm',
    summary:
      'Confirm, as the leading official’s secretary, that his diary was the reason; the office registers it offline',
    returns: ObligationRef,
    refuses: [
      'EXPLANATION_NOT_FOUND',
      'EXPLANATION_DECIDED',
      'EXPLANATION_CONFIRMED',
      'EXPLANATION_NEEDS_NO_CONFIRMATION',
      'EXPLANATION_OWN',
      'NOT_THE_LEADERS_SECRETARY',
      'OFFLINE_FROM_FUTURE',
    ],
  })
  confirmOne(
    @Who() actor: Actor,
    @PathId() id: string,
    @PathId('explanationId') explanationId: string,
    @Body() body: ConfirmationRequest,
  ): Promise<ObligationRef> {
    const { words = null, offline = null } = body;
    return this.word.execute(actor, id, explanationId, { holds: true, words, offline });
  }

  @Act(':explanationId/accept', {
    permission: 'explanations.decide',
    summary: 'Accept: the named date becomes current, except for a lack of the unit’s own effort',
    returns: ObligationRef,
    refuses: [
      'EXPLANATION_NOT_FOUND',
      'EXPLANATION_DECIDED',
      'EXPLANATION_DENIED',
      'EXPLANATION_NOT_CONFIRMED',
      'EXPLANATION_OWN',
      'WORDS_NAME_PERSON',
    ],
  })
  accept(
    @Who() actor: Actor,
    @PathId() id: string,
    @PathId('explanationId') explanationId: string,
    @Body() body: VerdictRequest,
  ): Promise<ObligationRef> {
    return this.decide.execute(actor, id, explanationId, {
      verdict: 'ACCEPTED',
      words: body.words ?? null,
      offline: body.offline ?? null,
    });
  }

  @Act(':explanationId/refuse', {
    permission: 'explanations.decide',
    summary: 'Refuse: the clock goes on after three working days of grace',
    returns: ObligationRef,
    refuses: ['EXPLANATION_NOT_FOUND', 'EXPLANATION_DECIDED', 'EXPLANATION_OWN', 'WORDS_NAME_PERSON'],
  })
  refuse(
    @Who() actor: Actor,
    @PathId() id: string,
    @PathId('explanationId') explanationId: string,
    @Body() body: VerdictRequest,
  ): Promise<ObligationRef> {
    return this.decide.execute(actor, id, explanationId, {
      verdict: 'REFUSED',
      words: body.words ?? null,
      offline: body.offline ?? null,
    });
  }
}

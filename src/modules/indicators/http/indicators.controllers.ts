import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { CheckReading } from '../application/check-reading.use-case.js';
import { EnterReading } from '../application/enter-reading.use-case.js';
import { MakeFact } from '../application/make-fact.use-case.js';
import { ReadIndicators } from '../application/read-indicators.query.js';
import { WriteIndicator } from '../application/write-indicator.use-case.js';
import type { IndicatorDraft } from '../domain/indicator.js';
import {
  ChangedIndicatorAnswer,
  ExpectedPageAnswer,
  IndicatorAnswer,
  IndicatorPageAnswer,
  IndicatorRefAnswer,
  ReadingFactAnswer,
  ReadingRefAnswer,
  showExpectedPage,
  showIndicator,
  showIndicatorPage,
} from './indicator.answers.js';
import {
  ChangeIndicatorRequest,
  CorrectReadingRequest,
  IndicatorReasonRequest,
  IndicatorRequest,
  IndicatorsQuery,
  ReadingRequest,
} from './indicator.requests.js';

const THERE = ['INDICATOR_NOT_FOUND'];
const CHECKED = ['READING_NOT_FOUND', 'READING_NOT_YOURS', 'READING_STATE', 'OWN_READING'];

function draftOf(body: IndicatorRequest): IndicatorDraft {
  const { name, projectId = null, keyPointId = null, unitOfMeasure, direction, baselineOn, targetOn } = body;
  const { frequency, definition, dataUnitId, trajectory = [], comparedAmong = null } = body;
  return {
    ...{ projectId, keyPointId, direction, baselineOn, targetOn, frequency, dataUnitId },
    ...{ name: name.trim(), unitOfMeasure: unitOfMeasure.trim(), definition: definition.trim() },
    ...{ baselineValue: body.baselineValue.trim(), targetValue: body.targetValue.trim() },
    comparedAmong: comparedAmong?.trim() ?? null,
    trajectory: trajectory.map(({ day, value }) => ({ day, value: value.trim() })),
  };
}

const readOf = (body: Omit<ReadingRequest, 'period'>) => ({
  ...{ asOf: body.asOf ?? null, value: body.value.trim(), source: body.source.trim() },
  ...{ rankPosition: body.rankPosition ?? null, rankOf: body.rankOf ?? null },
  sourceIssuer: body.sourceIssuer?.trim() ?? null,
});

/** 指标: what assessed reforms are measured by. */
@ApiTags('indicators')
@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly indicators: ReadIndicators,
    private readonly write: WriteIndicator,
    private readonly enter: EnterReading,
  ) {}

  @Read('', {
    permission: 'indicators.read',
    summary: 'List indicators in scope, what lags first',
    returns: PageOf(IndicatorAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: IndicatorsQuery): Promise<Page<IndicatorAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['number', 'text', 'id']) ?? null;
    const rows = await this.indicators.list(actor, query, { limit, after });
    return pageOf(rows, limit, ({ rank, name, id }) => [rank, name, id], showIndicator);
  }

  @Read(':id', {
    permission: 'indicators.read',
    summary: 'Read an indicator with everything that was read of it',
    returns: IndicatorPageAnswer,
    refuses: THERE,
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<IndicatorPageAnswer> {
    return showIndicatorPage(await this.indicators.get(actor, id));
  }

  @Create('', {
    permission: 'indicators.write',
    summary: 'Add an indicator; the first reading is expected of the period that goes on',
    returns: IndicatorRefAnswer,
    refuses: ['INDICATOR_REFUSED', 'INDICATOR_EXISTS'],
    idempotent: true,
  })
  add(@Who() actor: Actor, @Body() body: IndicatorRequest): Promise<IndicatorRefAnswer> {
    return this.write.add(actor, draftOf(body));
  }

  @Replace(':id', {
    permission: 'indicators.write',
    summary:
      'Write an indicator anew; once something was confirmed, its course with a reason, and a head of the office decides',
    returns: ChangedIndicatorAnswer,
    refuses: [
      ...THERE,
      'INDICATOR_REFUSED',
      'INDICATOR_EXISTS',
      'INDICATOR_ENDED',
      'INDICATOR_REASON_MISSING',
      'INDICATOR_CHANGE_WAITS',
    ],
    versioned: true,
  })
  replace(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: ChangeIndicatorRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ChangedIndicatorAnswer> {
    return this.write.change(actor, id, { ...draftOf(body), reason: body.reason ?? null }, seen);
  }

  @Act(':id/end', {
    permission: 'indicators.write',
    summary: 'End an indicator: nothing is read of it any more, what was read stays',
    returns: IndicatorRefAnswer,
    refuses: [...THERE, 'INDICATOR_ENDED', 'INDICATOR_CHANGE_WAITS'],
    versioned: true,
  })
  end(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { reason }: IndicatorReasonRequest,
    @SeenVersion() seen: number | null,
  ): Promise<IndicatorRefAnswer> {
    return this.write.end(actor, id, reason, seen);
  }

  @Create(':id/readings', {
    permission: 'readings.create',
    summary: 'Enter what was read of a period; another person of the office confirms it',
    description:
      'By whoever files for the data unit, by the office for it, or by another system with its token (`Authorization: Bearer …`).',
    returns: ReadingRefAnswer,
    refuses: [...THERE, 'INDICATOR_ENDED', 'READING_NOT_YOURS', 'READING_REFUSED', 'READING_EXISTS'],
  })
  read(@Who() actor: Actor, @PathId() id: string, @Body() body: ReadingRequest): Promise<ReadingRefAnswer> {
    return this.enter.execute(actor, id, { ...readOf(body), period: body.period.trim() });
  }
}

/** What was read, and what is expected to be. */
@ApiTags('indicators')
@Controller()
export class ReadingsController {
  constructor(
    private readonly indicators: ReadIndicators,
    private readonly enter: EnterReading,
    private readonly check: CheckReading,
    private readonly fact: MakeFact,
  ) {}

  @Read('expected-readings/:id', {
    permission: 'indicators.read',
    summary: 'Read what an obligation asks for: the period, and its indicator',
    returns: ExpectedPageAnswer,
    refuses: ['READING_NOT_FOUND'],
  })
  async expected(@Who() actor: Actor, @PathId() id: string): Promise<ExpectedPageAnswer> {
    return showExpectedPage(await this.indicators.expected(actor, id));
  }

  @Act('readings/:id/confirm', {
    permission: 'readings.confirm',
    summary: 'Confirm a reading that another person entered; a correction takes the place of what it corrects',
    returns: ReadingRefAnswer,
    refuses: CHECKED,
    versioned: true,
  })
  confirm(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<ReadingRefAnswer> {
    return this.check.confirm(actor, id, seen);
  }

  @Act('readings/:id/return', {
    permission: 'readings.confirm',
    summary: 'Send a reading back with the reason; a correction is not taken',
    returns: ReadingRefAnswer,
    refuses: CHECKED,
    versioned: true,
  })
  sendBack(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { reason }: IndicatorReasonRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ReadingRefAnswer> {
    return this.check.return(actor, id, reason, seen);
  }

  @Create('readings/:id/corrections', {
    permission: 'readings.create',
    summary: 'Enter another value beside a confirmed one; it counts once a second person confirmed it',
    returns: ReadingRefAnswer,
    refuses: [...CHECKED.slice(0, 3), 'READING_REFUSED', 'READING_UNCHANGED', 'READING_EXISTS'],
    versioned: true,
  })
  correct(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: CorrectReadingRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ReadingRefAnswer> {
    return this.enter.correct(actor, id, { ...readOf(body), reason: body.reason }, seen);
  }

  @Act('readings/:id/fact', {
    permission: 'readings.create',
    summary: 'Make an outcome fact of a confirmed reading, once; another person confirms it as any entry',
    returns: ReadingFactAnswer,
    refuses: ['READING_NOT_FOUND', 'READING_NOT_YOURS', 'READING_STATE', 'ENTRY_EXISTS', 'ENTRY_REFUSED'],
    versioned: true,
  })
  toFact(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<ReadingFactAnswer> {
    return this.fact.execute(actor, id, seen);
  }
}

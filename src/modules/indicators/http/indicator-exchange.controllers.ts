import type { Readable } from 'node:stream';
import { Controller, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageOf, PageQuery } from '../../../platform/http/page.js';
import { ProblemFilter } from '../../../platform/http/problem.filter.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Read, Start } from '../../../platform/http/routes.js';
import { Upload } from '../../../platform/http/upload.js';
import { type Page, pageOf } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import type { UploadedFile } from '../../../shared-kernel/uploaded-file.js';
import {
  ConfirmImport,
  DiscardImport,
  GetImport,
  importPageOf,
  ImportStartedAnswer,
  type ImportView,
  showImport,
  showStarted,
  StartImport,
  verdictPageOf,
} from '../../imports/index.js';
import { ExportIndicators } from '../application/export-indicators.query.js';
import { assertSecondPerson } from '../application/indicator-import-kind.js';
import { INDICATOR_IMPORT } from '../domain/indicator-import.js';
import type { IndicatorVerdict } from '../domain/indicator-verdicts.js';
import {
  IndicatorFileQuery,
  IndicatorImportAnswer,
  IndicatorImportRowAnswer,
  IndicatorRowsQuery,
} from './indicator-import.answers.js';
import { IndicatorsExportQuery } from './indicator.requests.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NOT_THERE = ['IMPORT_NOT_FOUND'];

/** Codes that say something else of a row than of a request. */
const SAID_OF_ROWS: Readonly<Record<string, string>> = {
  UNIT_UNKNOWN: 'ROW_UNIT_UNKNOWN',
  FIELD_MISSING: 'ROW_FIELD_MISSING',
};

function showView(view: ImportView, problems: ProblemFilter, request: FastifyRequest): IndicatorImportAnswer {
  const summary = view.summary as unknown as IndicatorImportAnswer['summary'];
  return { ...showImport(view, problems, request), summary };
}

/** Indicators, or their readings, as a workbook, in. */
@ApiTags('indicators')
@Controller('indicator-imports')
export class IndicatorImportsController {
  constructor(
    private readonly starts: StartImport,
    private readonly get: GetImport,
    private readonly problems: ProblemFilter,
  ) {}

  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Start('', {
    permission: 'indicators.write',
    summary:
      'Hand in a list of indicators or of readings (.xlsx, .et, .csv or .ods, 20 MB at most); its headings say which, and it is read into a preview',
    returns: ImportStartedAnswer,
    refuses: ['LEDGER_NAME_MARKED_SECRET'],
    idempotent: true,
  })
  async add(
    @Who() actor: Actor,
    @Upload() file: UploadedFile,
    @Query() { year }: IndicatorFileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    const options = { year: year ?? null, target: null };
    return showStarted(reply, await this.starts.execute(actor, INDICATOR_IMPORT, file, options));
  }

  @Read('', {
    permission: 'indicators.write',
    summary: 'List imports of indicators and readings, the latest first',
    returns: PageOf(IndicatorImportAnswer),
  })
  async index(@Query() query: PageQuery, @Req() request: FastifyRequest): Promise<Page<IndicatorImportAnswer>> {
    const page = importPageOf(query);
    return pageOf(
      await this.get.list(INDICATOR_IMPORT, page),
      page.limit,
      (view) => [view.id],
      (view) => showView(view, this.problems, request),
    );
  }

  @Read(':id', {
    permission: 'indicators.write',
    summary: 'Read an import: state and counts',
    returns: IndicatorImportAnswer,
    refuses: NOT_THERE,
  })
  async one(@PathId() id: string, @Req() request: FastifyRequest): Promise<IndicatorImportAnswer> {
    return showView(await this.get.execute(INDICATOR_IMPORT, id), this.problems, request);
  }

  @Read(':id/rows', {
    permission: 'indicators.write',
    summary: 'What happens to each row, and what was not read, in the order of the file',
    returns: PageOf(IndicatorImportRowAnswer),
    refuses: NOT_THERE,
  })
  async rows(
    @PathId() id: string,
    @Query() query: IndicatorRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<Page<IndicatorImportRowAnswer>> {
    const page = { ...verdictPageOf(query), holds: null };
    return pageOf(
      await this.get.rows(INDICATOR_IMPORT, id, page),
      page.limit,
      ({ place }) => [place],
      ({ verdict }) => this.showRow(verdict as IndicatorVerdict, request),
    );
  }

  private showRow(
    { row, verdict, name, changes, faults }: IndicatorVerdict,
    request: FastifyRequest,
  ): IndicatorImportRowAnswer {
    const told = faults.map(({ column, code, params }) => {
      const facts = { ...params, row, column: column ?? '' };
      const said = new DomainError('unprocessable', SAID_OF_ROWS[code] ?? code, facts);
      return { column, code, detail: this.problems.problemOf(said, request).detail };
    });
    return { row, verdict, name, changes: changes.map((change) => ({ ...change })), faults: told };
  }
}

/** What becomes of a preview. */
@ApiTags('indicators')
@Controller('indicator-imports')
export class IndicatorPreviewController {
  constructor(
    private readonly confirm: ConfirmImport,
    private readonly discard: DiscardImport,
    private readonly problems: ProblemFilter,
  ) {}

  @Start(':id/confirm', {
    permission: 'indicators.write',
    summary:
      'Bring in what a preview adds and changes, all or nothing; refused rows stay out; readings take a second person',
    returns: ImportStartedAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE', 'READING_OWN_FILE'],
    versioned: true,
  })
  async carryOut(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    const started = await this.confirm.execute(actor, { kind: INDICATOR_IMPORT, id, seen }, async (tx, preview) => {
      await assertSecondPerson(tx, actor, preview);
      return { choice: {}, proposals: [], facts: {} };
    });
    return showStarted(reply, started);
  }

  @Act(':id/discard', {
    permission: 'indicators.write',
    summary: 'Lay a preview aside',
    returns: IndicatorImportAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE'],
    versioned: true,
  })
  async layAside(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Req() request: FastifyRequest,
  ): Promise<IndicatorImportAnswer> {
    const view = await this.discard.execute(actor, { kind: INDICATOR_IMPORT, id, seen });
    return showView(view, this.problems, request);
  }
}

/** Indicators and their readings as workbooks, out. */
@ApiTags('indicators')
@Controller()
export class IndicatorExportsController {
  constructor(private readonly exports: ExportIndicators) {}

  @ApiProduces(WORKBOOK)
  @Read('indicator-exports', {
    permission: 'indicators.read',
    summary: 'The indicators in scope as a workbook that imports again unchanged',
  })
  list(@Who() actor: Actor, @Query() query: IndicatorsExportQuery): StreamableFile {
    return file(this.exports.list(actor, query), 'indicators', '指标清单');
  }

  @ApiProduces(WORKBOOK)
  @Read('reading-exports', {
    permission: 'indicators.read',
    summary: 'The confirmed readings in scope as a workbook that imports again unchanged',
  })
  readings(@Who() actor: Actor, @Query() query: IndicatorsExportQuery): StreamableFile {
    return file(this.exports.readings(actor, query), 'readings', '指标读数');
  }
}

function file(content: Readable, plain: string, name: string): StreamableFile {
  const disposition = `attachment; filename="${plain}.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`;
  return new StreamableFile(content, { type: WORKBOOK, disposition });
}

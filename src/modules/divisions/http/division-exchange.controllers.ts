import { Body, Controller, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { businessTime } from '../../../platform/clock/business-clock.js';
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
import { assertCanBeProposed } from '../application/division-import-kind.js';
import { ExportDivisions } from '../application/export-divisions.query.js';
import { DIVISION_IMPORT } from '../domain/division-import.js';
import type { DivisionVerdict } from '../domain/division-verdicts.js';
import { DivisionDayQuery } from './division.dto.js';
import {
  ConfirmDivisionRequest,
  DivisionFileQuery,
  DivisionImportAnswer,
  DivisionImportRowAnswer,
  DivisionRowsQuery,
} from './division-import.answers.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NOT_THERE = ['IMPORT_NOT_FOUND'];

/** Codes that say something else of a row than of a request. */
const SAID_OF_ROWS: Readonly<Record<string, string>> = {
  UNIT_UNKNOWN: 'ROW_UNIT_UNKNOWN',
  FIELD_MISSING: 'ROW_FIELD_MISSING',
  LEADER_UNKNOWN: 'ROW_DIVISION_LEADER_UNKNOWN',
  DIVISION_POST_UNFIT: 'ROW_DIVISION_POST_UNFIT',
  DIVISION_UNIT_UNFIT: 'ROW_DIVISION_UNIT_UNFIT',
  DIVISION_UNIT_TWICE: 'ROW_DIVISION_UNIT_TWICE',
  DIVISION_ORDER_IN_FUTURE: 'ROW_DIVISION_DAY_IN_FUTURE',
};

function showView(view: ImportView, problems: ProblemFilter, request: FastifyRequest): DivisionImportAnswer {
  const summary = view.summary as unknown as DivisionImportAnswer['summary'];
  return { ...showImport(view, problems, request), summary };
}

/** The division of work as a workbook, in. */
@ApiTags('organisation')
@Controller('division-imports')
export class DivisionImportsController {
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
    permission: 'division-orders.propose',
    summary: 'Hand in a division of work (.xlsx, .et, .csv or .ods, 20 MB at most); it is read into a preview',
    returns: ImportStartedAnswer,
    refuses: ['LEDGER_NAME_MARKED_SECRET'],
    idempotent: true,
  })
  async add(
    @Who() actor: Actor,
    @Upload() file: UploadedFile,
    @Query() { year }: DivisionFileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    const options = { year: year ?? null, target: null };
    return showStarted(reply, await this.starts.execute(actor, DIVISION_IMPORT, file, options));
  }

  @Read('', {
    permission: 'division-orders.propose',
    summary: 'List imports of the division of work, the latest first',
    returns: PageOf(DivisionImportAnswer),
  })
  async index(@Query() query: PageQuery, @Req() request: FastifyRequest): Promise<Page<DivisionImportAnswer>> {
    const page = importPageOf(query);
    return pageOf(
      await this.get.list(DIVISION_IMPORT, page),
      page.limit,
      (view) => [view.id],
      (view) => showView(view, this.problems, request),
    );
  }

  @Read(':id', {
    permission: 'division-orders.propose',
    summary: 'Read an import: state, counts and what would move',
    returns: DivisionImportAnswer,
    refuses: NOT_THERE,
  })
  async one(@PathId() id: string, @Req() request: FastifyRequest): Promise<DivisionImportAnswer> {
    return showView(await this.get.execute(DIVISION_IMPORT, id), this.problems, request);
  }

  @Read(':id/rows', {
    permission: 'division-orders.propose',
    summary: 'What happens to each unit that a row names, and what was not read, in the order of the file',
    returns: PageOf(DivisionImportRowAnswer),
    refuses: NOT_THERE,
  })
  async rows(
    @PathId() id: string,
    @Query() query: DivisionRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<Page<DivisionImportRowAnswer>> {
    const page = { ...verdictPageOf(query), holds: null };
    return pageOf(
      await this.get.rows(DIVISION_IMPORT, id, page),
      page.limit,
      ({ place }) => [place],
      ({ verdict }) => this.showRow(verdict as DivisionVerdict, request),
    );
  }

  private showRow(
    { row, verdict, name, changes, faults }: DivisionVerdict,
    request: FastifyRequest,
  ): DivisionImportRowAnswer {
    const told = faults.map(({ column, code, params }) => {
      const facts = { ...params, row, column: column ?? '' };
      const said = new DomainError('unprocessable', SAID_OF_ROWS[code] ?? code, facts);
      return { column, code, detail: this.problems.problemOf(said, request).detail };
    });
    return { row, verdict, name, changes: changes.map((change) => ({ ...change })), faults: told };
  }
}

/** What becomes of a preview. */
@ApiTags('organisation')
@Controller('division-imports')
export class DivisionPreviewController {
  constructor(
    private readonly confirm: ConfirmImport,
    private readonly discard: DiscardImport,
    private readonly problems: ProblemFilter,
  ) {}

  @Start(':id/confirm', {
    permission: 'division-orders.propose',
    summary:
      'Propose what a preview changes; a second person’s word moves everything in one step, and refused rows stay out',
    returns: ImportStartedAnswer,
    refuses: [
      ...['IMPORT_NOT_FOUND', 'IMPORT_STATE', 'DIVISION_SAYS_NOTHING_NEW', 'DIVISION_WAITS'],
      ...['DIVISION_DAY_MISSING', 'DIVISION_ORDER_IN_FUTURE'],
    ],
    versioned: true,
  })
  async propose(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { orderedOn }: ConfirmDivisionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    const said = { orderedOn: orderedOn ?? null };
    const started = await this.confirm.execute(actor, { kind: DIVISION_IMPORT, id, seen }, async (tx, preview) => {
      const { today } = await businessTime(tx);
      await assertCanBeProposed(tx, preview, { ...said, today });
      return { choice: said, proposals: [], facts: said };
    });
    return showStarted(reply, started);
  }

  @Act(':id/discard', {
    permission: 'division-orders.propose',
    summary: 'Lay a preview aside',
    returns: DivisionImportAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE'],
    versioned: true,
  })
  async layAside(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Req() request: FastifyRequest,
  ): Promise<DivisionImportAnswer> {
    const view = await this.discard.execute(actor, { kind: DIVISION_IMPORT, id, seen });
    return showView(view, this.problems, request);
  }
}

/** The division of work as a workbook, out. */
@ApiTags('organisation')
@Controller('division-exports')
export class DivisionExportsController {
  constructor(private readonly exports: ExportDivisions) {}

  @ApiProduces(WORKBOOK)
  @Read('', {
    permission: 'divisions.read',
    summary: 'The division of work of a day as a workbook that imports again unchanged',
  })
  async list(@Query() { on }: DivisionDayQuery): Promise<StreamableFile> {
    const name = encodeURIComponent('领导分工.xlsx');
    const disposition = `attachment; filename="divisions.xlsx"; filename*=UTF-8''${name}`;
    return new StreamableFile(await this.exports.execute(on ?? null), { type: WORKBOOK, disposition });
  }
}

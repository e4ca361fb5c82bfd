import { Controller, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IntParam, OneOf } from '../../../platform/http/fields.js';
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
import { ExportProblems } from '../application/export-problems.query.js';
import { assertSecondPerson } from '../application/problem-import-kind.js';
import type { ProblemVerdict } from '../application/weigh-problems.js';
import { PROBLEM_IMPORT } from '../domain/problem-import.js';
import {
  PROBLEM_VERDICTS,
  ProblemImportAnswer,
  ProblemImportRowAnswer,
  type ProblemImportSummaryAnswer,
} from './problem-import.answers.js';
import { ProblemsExportQuery } from './problem.requests.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NOT_THERE = ['IMPORT_NOT_FOUND'];

class ProblemFileQuery {
  @IntParam({ min: 1900, max: 2200, optional: true, description: 'The year of dates that state none.' }) year?: number;
}

class ProblemRowsQuery extends PageQuery {
  @OneOf(PROBLEM_VERDICTS, { optional: true }) verdict?: string;
}

function showView(view: ImportView, problems: ProblemFilter, request: FastifyRequest): ProblemImportAnswer {
  const summary = view.summary as unknown as ProblemImportSummaryAnswer | null;
  return { ...showImport(view, problems, request), summary };
}

/** The list of problems as a workbook, in. */
@ApiTags('problems')
@Controller('problem-imports')
export class ProblemImportsController {
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
    permission: 'problems.import',
    summary: 'Hand in a list of problems (.xlsx, .et, .csv or .ods, 20 MB at most); it is read into a preview',
    returns: ImportStartedAnswer,
    refuses: ['LEDGER_NAME_MARKED_SECRET'],
    idempotent: true,
  })
  async add(
    @Who() actor: Actor,
    @Upload() file: UploadedFile,
    @Query() { year }: ProblemFileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    const options = { year: year ?? null, target: null };
    return showStarted(reply, await this.starts.execute(actor, PROBLEM_IMPORT, file, options));
  }

  @Read('', {
    permission: 'problems.import',
    summary: 'List imports of problems, the latest first',
    returns: PageOf(ProblemImportAnswer),
  })
  async index(@Query() query: PageQuery, @Req() request: FastifyRequest): Promise<Page<ProblemImportAnswer>> {
    const page = importPageOf(query);
    return pageOf(
      await this.get.list(PROBLEM_IMPORT, page),
      page.limit,
      (view) => [view.id],
      (view) => showView(view, this.problems, request),
    );
  }

  @Read(':id', {
    permission: 'problems.import',
    summary: 'Read an import: state and counts',
    returns: ProblemImportAnswer,
    refuses: NOT_THERE,
  })
  async one(@PathId() id: string, @Req() request: FastifyRequest): Promise<ProblemImportAnswer> {
    return showView(await this.get.execute(PROBLEM_IMPORT, id), this.problems, request);
  }

  @Read(':id/rows', {
    permission: 'problems.import',
    summary: 'What happens to each row, and what was not read, in the order of the file',
    returns: PageOf(ProblemImportRowAnswer),
    refuses: NOT_THERE,
  })
  async rows(
    @PathId() id: string,
    @Query() query: ProblemRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<Page<ProblemImportRowAnswer>> {
    const page = { ...verdictPageOf(query), holds: null };
    return pageOf(
      await this.get.rows(PROBLEM_IMPORT, id, page),
      page.limit,
      ({ place }) => [place],
      ({ verdict }) => this.showRow(verdict as ProblemVerdict, request),
    );
  }

  private showRow(verdict: ProblemVerdict, request: FastifyRequest): ProblemImportRowAnswer {
    const { row, name } = verdict;
    const shown = { row, name, verdict: verdict.verdict, problemId: null, changes: [], faults: [] };
    if (verdict.verdict === 'SKIP') return shown;
    if (verdict.verdict !== 'REFUSE')
      return { ...shown, problemId: verdict.problemId, changes: verdict.changes.map((change) => ({ ...change })) };
    const faults = verdict.faults.map(({ column, code, params }) => {
      const told = { ...params, row, column: column ?? '' };
      const { detail } = this.problems.problemOf(new DomainError('unprocessable', code, told), request);
      return { column, code, detail };
    });
    return { ...shown, faults };
  }
}

/** What becomes of a preview. */
@ApiTags('problems')
@Controller('problem-imports')
export class ProblemPreviewActsController {
  constructor(
    private readonly confirm: ConfirmImport,
    private readonly discard: DiscardImport,
    private readonly problems: ProblemFilter,
  ) {}

  @Start(':id/confirm', {
    permission: 'problems.import',
    summary: 'Bring in what a preview adds, all or nothing; refused rows stay out',
    returns: ImportStartedAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE', 'PROBLEM_OWN_FILE'],
    versioned: true,
  })
  async carryOut(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    const started = await this.confirm.execute(actor, { kind: PROBLEM_IMPORT, id, seen }, async (tx, preview) => {
      await assertSecondPerson(tx, actor, preview);
      return { choice: {}, proposals: [], facts: {} };
    });
    return showStarted(reply, started);
  }

  @Act(':id/discard', {
    permission: 'problems.import',
    summary: 'Lay a preview aside',
    returns: ProblemImportAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE'],
    versioned: true,
  })
  async layAside(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Req() request: FastifyRequest,
  ): Promise<ProblemImportAnswer> {
    const view = await this.discard.execute(actor, { kind: PROBLEM_IMPORT, id, seen });
    return showView(view, this.problems, request);
  }
}

/** The list of problems as a workbook, out. */
@ApiTags('problems')
@Controller('problem-exports')
export class ProblemExportsController {
  constructor(private readonly exports: ExportProblems) {}

  @ApiProduces(WORKBOOK)
  @Read('', {
    permission: 'problems.read',
    summary: 'The list in scope as a workbook that imports again unchanged; people in it have no name',
  })
  download(@Who() actor: Actor, @Query() query: ProblemsExportQuery): StreamableFile {
    const name = encodeURIComponent('难题清单.xlsx');
    const disposition = `attachment; filename="problems.xlsx"; filename*=UTF-8''${name}`;
    return new StreamableFile(this.exports.execute(actor, query), { type: WORKBOOK, disposition });
  }
}

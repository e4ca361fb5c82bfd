import { Controller, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageOf } from '../../../platform/http/page.js';
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
import { KEY_POINT_IMPORT } from '../domain/key-point-import.js';
import type { PointVerdict } from '../domain/point-verdicts.js';
import { PointImportAnswer, PointImportRowAnswer } from './key-point.answers.js';
import { PointImportsQuery, PointRowsQuery, PointsFileQuery } from './key-point.requests.js';

const NOT_THERE = ['IMPORT_NOT_FOUND'];
const NOTHING_SAID = { choice: {}, proposals: [], facts: {} } as const;
/** Codes that say something else of a row than of a request. */
const SAID_OF_ROWS: Readonly<Record<string, string>> = {
  UNIT_UNKNOWN: 'ROW_UNIT_UNKNOWN',
  FIELD_MISSING: 'ROW_FIELD_MISSING',
  COVERING_ITEM_UNKNOWN: 'ROW_COVERING_ITEM_UNKNOWN',
};

function showView(view: ImportView, problems: ProblemFilter, request: FastifyRequest): PointImportAnswer {
  const summary = view.summary as unknown as PointImportAnswer['summary'];
  return { ...showImport(view, problems, request), planId: view.target ?? '', summary };
}

/** The points of a plan as a workbook, in. */
@ApiTags('key points')
@Controller('key-point-imports')
export class KeyPointImportsController {
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
    permission: 'key-points.write',
    summary:
      'Hand in the points of a plan (.xlsx, .et, .csv or .ods, 20 MB at most); they are read in the background into a preview',
    returns: ImportStartedAnswer,
    refuses: ['LEDGER_NAME_MARKED_SECRET'],
    idempotent: true,
  })
  async add(
    @Who() actor: Actor,
    @Upload() file: UploadedFile,
    @Query() { planId }: PointsFileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    return showStarted(reply, await this.starts.execute(actor, KEY_POINT_IMPORT, file, { year: null, target: planId }));
  }

  @Read('', {
    permission: 'key-points.write',
    summary: 'List imports of key points, the latest first',
    returns: PageOf(PointImportAnswer),
  })
  async index(@Query() query: PointImportsQuery, @Req() request: FastifyRequest): Promise<Page<PointImportAnswer>> {
    const page = { ...importPageOf(query), target: query.planId ?? null };
    const rows = await this.get.list(KEY_POINT_IMPORT, page);
    return pageOf(
      rows,
      page.limit,
      (view) => [view.id],
      (view) => showView(view, this.problems, request),
    );
  }

  @Read(':id', {
    permission: 'key-points.write',
    summary: 'Read an import: state and counts',
    returns: PointImportAnswer,
    refuses: NOT_THERE,
  })
  async one(@PathId() id: string, @Req() request: FastifyRequest): Promise<PointImportAnswer> {
    return showView(await this.get.execute(KEY_POINT_IMPORT, id), this.problems, request);
  }

  @Read(':id/rows', {
    permission: 'key-points.write',
    summary: 'What happens to each row, in the order of the file',
    returns: PageOf(PointImportRowAnswer),
    refuses: NOT_THERE,
  })
  async rows(
    @PathId() id: string,
    @Query() query: PointRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<Page<PointImportRowAnswer>> {
    const page = { ...verdictPageOf(query), holds: null };
    return pageOf(
      await this.get.rows(KEY_POINT_IMPORT, id, page),
      page.limit,
      ({ place }) => [place],
      ({ verdict }) => this.showRow(verdict as PointVerdict, request),
    );
  }

  private showRow(
    { row, verdict, name, changes, faults }: PointVerdict,
    request: FastifyRequest,
  ): PointImportRowAnswer {
    const told = faults.map(({ column, code, params }) => {
      const said = new DomainError('unprocessable', SAID_OF_ROWS[code] ?? code, {
        ...params,
        row,
        column: column ?? '',
      });
      return { column, code, detail: this.problems.problemOf(said, request).detail };
    });
    return { row, verdict, name, changes: changes.map((change) => ({ ...change })), faults: told };
  }
}

/** What becomes of a preview. */
@ApiTags('key points')
@Controller('key-point-imports')
export class KeyPointPreviewController {
  constructor(
    private readonly confirm: ConfirmImport,
    private readonly discard: DiscardImport,
    private readonly problems: ProblemFilter,
  ) {}

  @Start(':id/confirm', {
    permission: 'key-points.write',
    summary: 'Carry out what a preview adds and changes, in the background, all or nothing; refused rows stay out',
    returns: ImportStartedAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE'],
    versioned: true,
  })
  async carryOut(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    const weigh = () => Promise.resolve(NOTHING_SAID);
    return showStarted(reply, await this.confirm.execute(actor, { kind: KEY_POINT_IMPORT, id, seen }, weigh));
  }

  @Act(':id/discard', {
    permission: 'key-points.write',
    summary: 'Lay a preview aside',
    returns: PointImportAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE'],
    versioned: true,
  })
  async layAside(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Req() request: FastifyRequest,
  ): Promise<PointImportAnswer> {
    return showView(await this.discard.execute(actor, { kind: KEY_POINT_IMPORT, id, seen }), this.problems, request);
  }
}

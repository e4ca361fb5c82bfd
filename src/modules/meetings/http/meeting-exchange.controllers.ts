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
import { ExportMeetings } from '../application/export-meetings.query.js';
import { MEETING_IMPORT } from '../domain/past-meeting.js';
import type { MeetingVerdict } from '../domain/meeting-verdicts.js';
import {
  MeetingExportQuery,
  MeetingFileQuery,
  MeetingImportAnswer,
  MeetingImportRowAnswer,
  MeetingRowsQuery,
} from './meeting-exchange.answers.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NOT_THERE = ['IMPORT_NOT_FOUND'];
const NOTHING_SAID = { choice: {}, proposals: [], facts: {} } as const;
/** Codes that say something else of a row than of a request. */
const SAID_OF_ROWS: Readonly<Record<string, string>> = {
  UNIT_UNKNOWN: 'ROW_UNIT_UNKNOWN',
  FIELD_MISSING: 'ROW_FIELD_MISSING',
  DATE_IN_FUTURE: 'ROW_DATE_IN_FUTURE',
  OUTCOME_MISSING: 'ROW_OUTCOME_MISSING',
};

function showView(view: ImportView, problems: ProblemFilter, request: FastifyRequest): MeetingImportAnswer {
  const summary = view.summary as unknown as MeetingImportAnswer['summary'];
  return { ...showImport(view, problems, request), summary };
}

/** Past meetings as a workbook, in. */
@ApiTags('meetings')
@Controller('meeting-imports')
export class MeetingImportsController {
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
    permission: 'meeting-imports.write',
    summary:
      'Hand in past meetings (.xlsx, .et, .csv or .ods, 20 MB at most); they are read in the background into a preview',
    returns: ImportStartedAnswer,
    refuses: ['LEDGER_NAME_MARKED_SECRET'],
    idempotent: true,
  })
  async add(
    @Who() actor: Actor,
    @Upload() file: UploadedFile,
    @Query() { year }: MeetingFileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    return showStarted(
      reply,
      await this.starts.execute(actor, MEETING_IMPORT, file, { year: year ?? null, target: null }),
    );
  }

  @Read('', {
    permission: 'meeting-imports.write',
    summary: 'List imports of meetings, the latest first',
    returns: PageOf(MeetingImportAnswer),
  })
  async index(@Query() query: PageQuery, @Req() request: FastifyRequest): Promise<Page<MeetingImportAnswer>> {
    const page = { ...importPageOf(query), target: null };
    const rows = await this.get.list(MEETING_IMPORT, page);
    return pageOf(
      rows,
      page.limit,
      (view) => [view.id],
      (view) => showView(view, this.problems, request),
    );
  }

  @Read(':id', {
    permission: 'meeting-imports.write',
    summary: 'Read an import: state and counts',
    returns: MeetingImportAnswer,
    refuses: NOT_THERE,
  })
  async one(@PathId() id: string, @Req() request: FastifyRequest): Promise<MeetingImportAnswer> {
    return showView(await this.get.execute(MEETING_IMPORT, id), this.problems, request);
  }

  @Read(':id/rows', {
    permission: 'meeting-imports.write',
    summary: 'What happens to each row, in the order of the file',
    returns: PageOf(MeetingImportRowAnswer),
    refuses: NOT_THERE,
  })
  async rows(
    @PathId() id: string,
    @Query() query: MeetingRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<Page<MeetingImportRowAnswer>> {
    const page = { ...verdictPageOf(query), holds: null };
    return pageOf(
      await this.get.rows(MEETING_IMPORT, id, page),
      page.limit,
      ({ place }) => [place],
      ({ verdict }) => this.showRow(verdict as MeetingVerdict, request),
    );
  }

  private showRow({ row, verdict, name, faults }: MeetingVerdict, request: FastifyRequest): MeetingImportRowAnswer {
    const told = faults.map(({ column, code, params }) => {
      const said = new DomainError('unprocessable', SAID_OF_ROWS[code] ?? code, {
        ...params,
        row,
        column: column ?? '',
      });
      return { column, code, detail: this.problems.problemOf(said, request).detail };
    });
    return { row, verdict, name, changes: [], faults: told };
  }
}

/** What becomes of a preview. */
@ApiTags('meetings')
@Controller('meeting-imports')
export class MeetingPreviewController {
  constructor(
    private readonly confirm: ConfirmImport,
    private readonly discard: DiscardImport,
    private readonly problems: ProblemFilter,
  ) {}

  @Start(':id/confirm', {
    permission: 'meeting-imports.write',
    summary:
      'Ask a second person’s word on what a preview adds; with it the meetings are final, and refused ones stay out',
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
    return showStarted(reply, await this.confirm.execute(actor, { kind: MEETING_IMPORT, id, seen }, weigh));
  }

  @Act(':id/discard', {
    permission: 'meeting-imports.write',
    summary: 'Lay a preview aside',
    returns: MeetingImportAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE'],
    versioned: true,
  })
  async layAside(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Req() request: FastifyRequest,
  ): Promise<MeetingImportAnswer> {
    return showView(await this.discard.execute(actor, { kind: MEETING_IMPORT, id, seen }), this.problems, request);
  }
}

/** Final meetings as a workbook, out. */
@ApiTags('meetings')
@Controller('meeting-exports')
export class MeetingExportsController {
  constructor(private readonly exports: ExportMeetings) {}

  @ApiProduces(WORKBOOK)
  @Read('', {
    permission: 'meeting-exports.read',
    summary: 'The final meetings of a year with what they decided, as a workbook that imports again unchanged',
  })
  async download(@Query() { year }: MeetingExportQuery): Promise<StreamableFile> {
    const name = encodeURIComponent(`${String(year)}年会议.xlsx`);
    const disposition = `attachment; filename="meetings.xlsx"; filename*=UTF-8''${name}`;
    return new StreamableFile(await this.exports.execute(year), { type: WORKBOOK, disposition });
  }
}

import { Body, Controller, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import { PageOf, PageQuery } from '../../../platform/http/page.js';
import { ProblemFilter } from '../../../platform/http/problem.filter.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Read, Start } from '../../../platform/http/routes.js';
import { Upload } from '../../../platform/http/upload.js';
import type { UploadedFile } from '../../../shared-kernel/uploaded-file.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ConfirmLedgerImport, type ConfirmedPreview } from '../application/confirm-ledger-import.use-case.js';
import { ListMissing } from '../application/list-missing.query.js';
import { ListDoneRows } from '../application/list-done-rows.query.js';
import { ListAskedDates } from '../application/list-asked-dates.query.js';
import {
  DiscardImport,
  GetImport,
  importPageOf,
  ImportStartedAnswer,
  showStarted,
  StartImport,
  UndoImport,
  verdictPageOf,
} from '../../imports/index.js';
import { type ImportVerdict, LEDGER_IMPORT } from '../domain/ledger-import.js';
import { DateChangeAnswer, DoneRowAnswer, showDoneRow } from './ledger-date.answers.js';
import { showLed } from '../../projects/index.js';
import { PreviewImportLeads } from '../application/preview-import-leads.query.js';
import { ImportAnswer, ImportLeadsAnswer, ImportRowAnswer, MissingItemAnswer } from './ledger.answers.js';
import { showImportRow, showLedgerImport } from './show-import.js';
import { ConfirmImportRequest, ImportRowsQuery, ImportYearQuery, inGroup } from './ledger.requests.js';

function confirmedOf({ units = [], carry = [], leave = [], ...rest }: ConfirmImportRequest): ConfirmedPreview {
  return { units, choice: { carry, leave, only: rest.only ?? null, leaveRows: rest.leaveRows ?? [] } };
}

/** The responsibility ledger as a workbook, in. */
@ApiTags('ledger')
@Controller('ledger-imports')
export class LedgerImportsController {
  constructor(
    private readonly start: StartImport,
    private readonly confirm: ConfirmLedgerImport,
    private readonly discard: DiscardImport,
    private readonly get: GetImport,
    private readonly problems: ProblemFilter,
  ) {}

  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Start('', {
    permission: 'ledger-imports.create',
    summary: 'Hand in a ledger (.xlsx, .et, .csv or .ods, 20 MB at most); it is read in the background into a preview',
    returns: ImportStartedAnswer,
    refuses: ['LEDGER_NAME_MARKED_SECRET'],
    idempotent: true,
  })
  async add(
    @Who() actor: Actor,
    @Upload() file: UploadedFile,
    @Query() query: ImportYearQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    const options = { year: query.year ?? null, target: null };
    return showStarted(reply, await this.start.execute(actor, LEDGER_IMPORT, file, options));
  }

  @Read('', {
    permission: 'ledger-imports.read',
    summary: 'List imports, the latest first',
    returns: PageOf(ImportAnswer),
  })
  async index(@Query() query: PageQuery, @Req() request: FastifyRequest): Promise<Page<ImportAnswer>> {
    const page = importPageOf(query);
    return pageOf(
      await this.get.list(LEDGER_IMPORT, page),
      page.limit,
      (row) => [row.id],
      (row) => showLedgerImport(row, this.problems, request),
    );
  }

  @Read(':id', {
    permission: 'ledger-imports.read',
    summary: 'Read an import: state, counts, proposed units',
    returns: ImportAnswer,
    refuses: ['IMPORT_NOT_FOUND'],
  })
  async one(@PathId() id: string, @Req() request: FastifyRequest): Promise<ImportAnswer> {
    return showLedgerImport(await this.get.execute(LEDGER_IMPORT, id), this.problems, request);
  }

  @Read(':id/rows', {
    permission: 'ledger-imports.read',
    summary: 'What happens to each project, task and refused row, by project: first where a person should look',
    returns: PageOf(ImportRowAnswer),
    refuses: ['IMPORT_NOT_FOUND'],
  })
  async rows(
    @PathId() id: string,
    @Query() query: ImportRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<Page<ImportRowAnswer>> {
    const page = { ...verdictPageOf(query), holds: inGroup(query.group) };
    return pageOf(
      await this.get.rows(LEDGER_IMPORT, id, page),
      page.limit,
      (row) => [row.place],
      (row) => showImportRow(row.verdict as ImportVerdict, this.problems, request),
    );
  }

  @Start(':id/confirm', {
    permission: 'ledger-imports.confirm',
    summary: 'Carry a preview out in the background; proposed units and leaders’ posts are made, vacant',
    returns: ImportStartedAnswer,
    refuses: [
      'IMPORT_NOT_FOUND',
      'IMPORT_STATE',
      'IMPORT_YEAR_OPEN',
      'IMPORT_MAPPING_OPEN',
      'IMPORT_PAIRS_OPEN',
      'IMPORT_UNIT_UNKNOWN',
      'PROJECT_UNIT_UNKNOWN',
    ],
    versioned: true,
  })
  async carryOut(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: ConfirmImportRequest,
    @SeenVersion() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    return showStarted(reply, await this.confirm.execute(actor, id, confirmedOf(body), seen));
  }

  @Act(':id/discard', {
    permission: 'ledger-imports.confirm',
    summary: 'Lay a preview aside',
    returns: ImportAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE'],
    versioned: true,
  })
  async layAside(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Req() request: FastifyRequest,
  ): Promise<ImportAnswer> {
    return showLedgerImport(
      await this.discard.execute(actor, { kind: LEDGER_IMPORT, id, seen }),
      this.problems,
      request,
    );
  }
}

/** Where a page of an import's rows goes on. */
function placeOf(query: PageQuery) {
  const [row, last] = decodeCursor(query.cursor, ['number', 'id']) ?? [];
  const after = row === undefined || last === undefined ? null : { row: Number(row), id: String(last) };
  return { limit: limitOf(query), after };
}

/** What goes along where a ledger changes who leads a project, and the dates that it asks for. */
@ApiTags('ledger')
@Controller('ledger-imports')
export class LedgerChangesController {
  constructor(
    private readonly leads: PreviewImportLeads,
    private readonly asked: ListAskedDates,
    private readonly done: ListDoneRows,
    private readonly missing: ListMissing,
    private readonly undoImport: UndoImport,
  ) {}

  @Start(':id/undo', {
    permission: 'ledger-imports.confirm',
    summary:
      'Undo an import whole in the background, on its day and with nothing done on top; units and posts that it made stay, vacant',
    returns: ImportStartedAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE', 'IMPORT_UNDO_LATE', 'IMPORT_BUILT_UPON'],
    versioned: true,
  })
  async undo(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    return showStarted(reply, await this.undoImport.execute(actor, { kind: LEDGER_IMPORT, id, seen }));
  }

  @Read(':id/date-changes', {
    permission: 'ledger-imports.read',
    summary: 'The dates that it asks for instead of writing them, and what became of each, in the order of the file',
    returns: PageOf(DateChangeAnswer),
    refuses: ['IMPORT_NOT_FOUND'],
  })
  async dates(@PathId() id: string, @Query() query: PageQuery): Promise<Page<DateChangeAnswer>> {
    const page = placeOf(query);
    return pageOf(
      await this.asked.execute(id, page),
      page.limit,
      (one) => [one.row, one.id],
      (one) => ({ ...one }),
    );
  }

  @Read(':id/done-rows', {
    permission: 'ledger-imports.read',
    summary: 'The tasks that it says are done, and what the office decided on each, in the order of the file',
    returns: PageOf(DoneRowAnswer),
    refuses: ['IMPORT_NOT_FOUND'],
  })
  async doneRows(@PathId() id: string, @Query() query: PageQuery): Promise<Page<DoneRowAnswer>> {
    const page = placeOf(query);
    return pageOf(await this.done.execute(id, page), page.limit, (one) => [one.doneSaid.row, one.id], showDoneRow);
  }

  @Read(':id/missing', {
    permission: 'ledger-imports.read',
    summary: 'What the year’s ledger holds and the previewed file does not name; confirming does nothing with it',
    returns: PageOf(MissingItemAnswer),
    refuses: ['IMPORT_NOT_FOUND'],
  })
  async unnamed(
    @Who() actor: Actor,
    @PathId() id: string,
    @Query() query: PageQuery,
  ): Promise<Page<MissingItemAnswer>> {
    const limit = limitOf(query);
    const from = decodeCursor(query.cursor, ['number'])?.[0] ?? 0;
    const items = (await this.missing.execute(actor, id)).map((item, index) => ({ item, next: index + 1 }));
    return pageOf(
      items.slice(Number(from), Number(from) + limit + 1),
      limit,
      ({ next }) => [next],
      ({ item }) => ({ ...item }),
    );
  }

  @Read(':id/lead-changes', {
    permission: 'ledger-imports.read',
    summary: 'Projects whose lead unit a preview changes, with the open obligations that move or stay',
    returns: ImportLeadsAnswer,
    refuses: ['IMPORT_NOT_FOUND'],
  })
  async leadChanges(@Who() actor: Actor, @PathId() id: string): Promise<ImportLeadsAnswer> {
    const projects = await this.leads.execute(actor, id);
    return { projects: projects.map((one) => ({ ...one, obligations: one.obligations.map(showLed) })) };
  }
}

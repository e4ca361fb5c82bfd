import type { Readable } from 'node:stream';
import { Body, Controller, Query, Req, Res, StreamableFile, type Type } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageOf } from '../../../../platform/http/page.js';
import { languageOf } from '../../../../platform/http/language.js';
import { ProblemFilter } from '../../../../platform/http/problem.filter.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Read, Start } from '../../../../platform/http/routes.js';
import { Upload } from '../../../../platform/http/upload.js';
import { type Page, pageOf } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { wordsIn } from '../../../../texts/words.js';
import type { UploadedFile } from '../../../../shared-kernel/uploaded-file.js';
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
} from '../../../imports/index.js';
import { ExportRegister } from '../application/export-register.query.js';
import { RefusedRows } from '../application/refused-rows.query.js';
import { RegisterCatalogue } from '../application/register-catalogue.js';
import { registerName } from '../application/register-words.js';
import type { Register } from '../domain/register.js';
import { REGISTER_IMPORT } from '../domain/register-import.js';
import type { RegisterVerdict, RowFault } from '../domain/register-verdicts.js';
import { checkChoices, ownFilter } from './register-classes.js';
import {
  RegisterImportAnswer,
  RegisterImportRowAnswer,
  type RegisterImportSummaryAnswer,
} from './register-import.answers.js';
import {
  ConfirmRegisterImportRequest,
  exportQuery,
  type RegisterExportQuery,
  RegisterFileQuery,
  RegisterImportsQuery,
  RegisterRowsQuery,
} from './register-exchange.requests.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NOT_THERE = ['IMPORT_NOT_FOUND'];

function attached(fileName: string, file: Readable): StreamableFile {
  const disposition = `attachment; filename="register.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return new StreamableFile(file, { type: WORKBOOK, disposition });
}

/** Codes that say something else of a row than of a request. */
const SAID_OF_ROWS: Readonly<Record<string, string>> = { UNIT_UNKNOWN: 'ROW_UNIT_UNKNOWN' };

/** What is wrong with a row, in the reader's language. */
function detailOf(problems: ProblemFilter, request: FastifyRequest, { column, code, params }: RowFault, row: number) {
  const told = { ...params, row, column: column ?? '' };
  const { detail } = problems.problemOf(new DomainError('unprocessable', SAID_OF_ROWS[code] ?? code, told), request);
  const names = column === null || detail.includes(`“${column}”`);
  return names ? detail : wordsIn(languageOf(request), 'phrase.inColumn', { column, detail });
}

function showView(view: ImportView, problems: ProblemFilter, request: FastifyRequest): RegisterImportAnswer {
  const summary = view.summary as unknown as RegisterImportSummaryAnswer | null;
  return { ...showImport(view, problems, request), kind: view.target ?? '', summary };
}

/** Registers as workbooks, in. */
@ApiTags('registers')
@Controller('register-imports')
export class RegisterImportsController {
  constructor(
    private readonly starts: StartImport,
    private readonly get: GetImport,
    private readonly registers: RegisterCatalogue,
    private readonly problems: ProblemFilter,
  ) {}

  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Start('', {
    permission: 'register-imports.create',
    summary:
      'Hand in a register (.xlsx, .et, .csv or .ods, 20 MB at most); it is read in the background into a preview',
    returns: ImportStartedAnswer,
    refuses: ['LEDGER_NAME_MARKED_SECRET'],
    idempotent: true,
  })
  async add(
    @Who() actor: Actor,
    @Upload() file: UploadedFile,
    @Query() { kind, year }: RegisterFileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    const options = { year: year ?? null, target: this.registers.asked(kind).kind };
    return showStarted(reply, await this.starts.execute(actor, REGISTER_IMPORT, file, options));
  }

  @Read('', {
    permission: 'register-imports.read',
    summary: 'List imports of registers, the latest first',
    returns: PageOf(RegisterImportAnswer),
  })
  async index(
    @Query() query: RegisterImportsQuery,
    @Req() request: FastifyRequest,
  ): Promise<Page<RegisterImportAnswer>> {
    const page = { ...importPageOf(query), target: query.kind ?? null };
    return pageOf(
      await this.get.list(REGISTER_IMPORT, page),
      page.limit,
      (view) => [view.id],
      (view) => showView(view, this.problems, request),
    );
  }
}

/** What a preview would do. */
@ApiTags('registers')
@Controller('register-imports')
export class RegisterPreviewController {
  constructor(
    private readonly get: GetImport,
    private readonly refused: RefusedRows,
    private readonly problems: ProblemFilter,
  ) {}

  @Read(':id', {
    permission: 'register-imports.read',
    summary: 'Read an import: state and counts',
    returns: RegisterImportAnswer,
    refuses: NOT_THERE,
  })
  async one(@PathId() id: string, @Req() request: FastifyRequest): Promise<RegisterImportAnswer> {
    return showView(await this.get.execute(REGISTER_IMPORT, id), this.problems, request);
  }

  @Read(':id/rows', {
    permission: 'register-imports.read',
    summary: 'What happens to each row, and what was not read, in the order of the file',
    returns: PageOf(RegisterImportRowAnswer),
    refuses: NOT_THERE,
  })
  async rows(
    @PathId() id: string,
    @Query() query: RegisterRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<Page<RegisterImportRowAnswer>> {
    const page = { ...verdictPageOf(query), holds: null };
    return pageOf(
      await this.get.rows(REGISTER_IMPORT, id, page),
      page.limit,
      ({ place }) => [place],
      ({ verdict }) => this.showRow(verdict as RegisterVerdict, request),
    );
  }

  @ApiProduces(WORKBOOK)
  @Read(':id/refused', {
    permission: 'register-imports.read',
    summary: 'The refused rows as a workbook, each with what is wrong: to be mended and handed in again',
    refuses: NOT_THERE,
  })
  async takeHome(@PathId() id: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    const { fileName } = await this.get.execute(REGISTER_IMPORT, id);
    const tell = (fault: RowFault, row: number) => detailOf(this.problems, request, fault, row);
    return attached(`未导入-${fileName}`, await this.refused.execute(id, tell));
  }

  private showRow(verdict: RegisterVerdict, request: FastifyRequest): RegisterImportRowAnswer {
    const { row, name } = verdict;
    const shown = { row, verdict: verdict.verdict, name, entryId: null, correction: false, changes: [], faults: [] };
    if (verdict.verdict === 'SKIP') return shown;
    if (verdict.verdict !== 'REFUSE') {
      const { entryId, correction, changes, unusual = [] } = verdict;
      const language = languageOf(request);
      const told = unusual.map((code) => ({
        column: null,
        code,
        detail: wordsIn(language, `registerWarning.${code}`),
      }));
      return { ...shown, entryId, correction, changes: changes.map((change) => ({ ...change })), faults: told };
    }
    const faults = verdict.faults.map((fault) => ({
      column: fault.column,
      code: fault.code,
      detail: detailOf(this.problems, request, fault, row),
    }));
    return { ...shown, faults };
  }
}

/** What becomes of a preview. */
@ApiTags('registers')
@Controller('register-imports')
export class RegisterPreviewActsController {
  constructor(
    private readonly confirm: ConfirmImport,
    private readonly discard: DiscardImport,
    private readonly problems: ProblemFilter,
  ) {}

  @Start(':id/confirm', {
    permission: 'register-imports.confirm',
    summary: 'Report what a preview adds and changes, in the background, all or nothing; refused rows stay out',
    returns: ImportStartedAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE'],
    versioned: true,
  })
  async carryOut(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { alsoConfirm = false }: ConfirmRegisterImportRequest,
    @SeenVersion() seen: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportStartedAnswer> {
    const said = { choice: { alsoConfirm }, proposals: [], facts: { alsoConfirm } };
    const weigh = () => Promise.resolve(said);
    return showStarted(reply, await this.confirm.execute(actor, { kind: REGISTER_IMPORT, id, seen }, weigh));
  }

  @Act(':id/discard', {
    permission: 'register-imports.confirm',
    summary: 'Lay a preview aside',
    returns: RegisterImportAnswer,
    refuses: ['IMPORT_NOT_FOUND', 'IMPORT_STATE'],
    versioned: true,
  })
  async layAside(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Req() request: FastifyRequest,
  ): Promise<RegisterImportAnswer> {
    const view = await this.discard.execute(actor, { kind: REGISTER_IMPORT, id, seen });
    return showView(view, this.problems, request);
  }
}

/** Registers as workbooks, out. */
export function exportsController(registers: readonly Register[]): Type {
  @ApiTags('registers')
  @Controller('register-exports')
  class RegisterExportsController {
    constructor(
      private readonly exports: ExportRegister,
      private readonly registers: RegisterCatalogue,
    ) {}

    @ApiProduces(WORKBOOK)
    @Read('', {
      permission: 'register-exports.read',
      summary: 'A register in scope as a workbook that imports again unchanged',
    })
    download(@Who() actor: Actor, @Query() { kind, ...filter }: RegisterExportQuery): StreamableFile {
      const register = this.registers.asked(kind);
      checkChoices(registers, register, filter);
      const { name } = registerName('zh-CN', register);
      const year = filter.year === undefined ? '' : `${String(filter.year)}年`;
      return attached(
        `${year}${name}.xlsx`,
        this.exports.execute(actor, register, { ...filter, own: ownFilter(register, filter) }),
      );
    }
  }
  // What the framework cannot read off a class made at the start.
  const takes = [Object, exportQuery(registers)];
  Reflect.defineMetadata('design:paramtypes', takes, RegisterExportsController.prototype, 'download');
  return RegisterExportsController;
}

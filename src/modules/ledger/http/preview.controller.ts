import { Body, Controller, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ProblemFilter } from '../../../platform/http/problem.filter.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Read } from '../../../platform/http/routes.js';
import { ReadPreview, type ShownSheet } from '../application/read-preview.query.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { AnswerImport } from '../../imports/index.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import { AnsweredImportAnswer } from './ledger.answers.js';
import { AnswersRequest, SheetsQuery } from './preview.requests.js';
import { showLedgerImport } from './show-import.js';
import { type LedgerField, missingFields } from '../domain/headings.js';
import { NotReadListAnswer, type SheetAnswer, SheetsAnswer } from './preview.answers.js';

/** What a preview of a ledger understood of its file. */
@ApiTags('ledger')
@Controller('ledger-imports')
export class LedgerPreviewController {
  constructor(
    private readonly preview: ReadPreview,
    private readonly answer: AnswerImport,
    private readonly problems: ProblemFilter,
  ) {}

  @Act(':id/answers', {
    permission: 'ledger-imports.confirm',
    summary: 'Answer what a preview asks: year, sheets, columns, single rows, pairs; the file is looked at anew',
    returns: AnsweredImportAnswer,
    refuses: [
      'IMPORT_NOT_FOUND',
      'IMPORT_STATE',
      'IMPORT_CELLS_GONE',
      'IMPORT_ANSWER_UNKNOWN',
      'LEDGER_MARKED_SECRET',
      'LEDGER_HEAD_ONLY',
    ],
    versioned: true,
  })
  async say(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: AnswersRequest,
    @SeenVersion() seen: number | null,
    @Req() request: FastifyRequest,
  ): Promise<AnsweredImportAnswer> {
    const { view, jobId } = await this.answer.execute(actor, { kind: LEDGER_IMPORT, id, seen }, body);
    return { ...showLedgerImport(view, this.problems, request), jobId };
  }

  @Read(':id/sheets', {
    permission: 'ledger-imports.read',
    summary: 'The sheets of the file as they look, with the columns found; rows while it is a preview',
    returns: SheetsAnswer,
    refuses: ['IMPORT_NOT_FOUND'],
  })
  async sheets(@PathId() id: string, @Query() { row }: SheetsQuery): Promise<SheetsAnswer> {
    const sheets = await (row === undefined ? this.preview.sheets(id) : this.preview.row(id, row));
    return { sheets: sheets.map(showSheet), required: [...missingFields(new Set())] };
  }

  @Read(':id/not-read', {
    permission: 'ledger-imports.read',
    summary: 'Rows, columns, cells and sheets of the file that were not read, each with the reason',
    returns: NotReadListAnswer,
    refuses: ['IMPORT_NOT_FOUND'],
  })
  async notRead(@PathId() id: string): Promise<NotReadListAnswer> {
    return { items: (await this.preview.notRead(id)).map((one) => ({ ...one })) };
  }
}

function showSheet({ found: { head, ...sheet }, rows }: ShownSheet): SheetAnswer {
  const read = Object.entries(head?.columns ?? {}).map(([field, column]) => ({ ...column, field }));
  const others = (head?.others ?? []).map((column) => ({ ...column, field: null, sure: null }));
  return {
    ...sheet,
    headRow: head?.row ?? null,
    headRows: head?.rows ?? null,
    columns: [...read, ...others].sort((a, b) => a.column - b.column),
    missing: head === null ? [] : [...missingFields(new Set(Object.keys(head.columns) as LedgerField[]))],
    rows: rows.map(({ row, cells }) => ({ row, cells: [...cells] })),
  };
}

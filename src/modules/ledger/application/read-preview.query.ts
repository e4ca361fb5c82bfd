import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { wordsOf } from '../../../shared-kernel/cell-text.js';
import { type Book, resolveMerges } from '../../../shared-kernel/grid.js';
import { findBook, findRead, refuseImport } from '../../imports/index.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import type { LedgerField } from '../domain/headings.js';
import type { LedgerAnswers, RowAnswer } from '../domain/ledger-answers.js';
import { rowKey } from '../domain/pair-answers.js';
import { type KeptReading, type NotRead, notReadOf } from '../domain/not-read.js';
import { type FoundSheet, isRead } from '../domain/read-book.js';

/** A row as it looks, its cells cut short. */
interface ShownRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A sheet as it was understood, and its first rows as they look. */
export interface ShownSheet {
  readonly found: FoundSheet;
  readonly rows: readonly ShownRow[];
}

const FIRST_ROWS = 30;
const LONGEST_CELL = 60;

/** What a preview understood of its file. */
@Injectable()
export class ReadPreview {
  constructor(private readonly database: Database) {}

  /** Every sheet; the rows are there while it is a preview. @throws IMPORT_NOT_FOUND */
  async sheets(id: string): Promise<readonly ShownSheet[]> {
    const { kept, book } = await this.load(id);
    return (kept.sheets ?? []).map((found) => {
      const sheet = book?.sheets.find(({ name }) => name === found.name);
      const rows = (sheet?.rows ?? []).slice(0, FIRST_ROWS);
      return {
        found,
        rows: rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => wordsOf(cell).slice(0, LONGEST_CELL)) })),
      };
    });
  }

  /** The same with one row of each sheet, its cells whole and as people put them right. @throws IMPORT_NOT_FOUND */
  async row(id: string, row: number): Promise<readonly ShownSheet[]> {
    const { kept, book, answers } = await this.load(id);
    const sheets = kept.sheets ?? [];
    const named = sheets.filter(isRead).length > 1;
    return sheets.map((found) => {
      const sheet = book?.sheets.find(({ name }) => name === found.name);
      const one = sheet && resolveMerges(sheet).find((each) => each.row === row);
      const said = answers.rows?.[rowKey({ row, ...(named && { sheet: found.name }) })];
      return { found, rows: one === undefined ? [] : [{ row, cells: putRight(found, one.cells.map(wordsOf), said) }] };
    });
  }

  /** What was not read. @throws IMPORT_NOT_FOUND */
  async notRead(id: string): Promise<readonly NotRead[]> {
    const { kept, book } = await this.load(id);
    return notReadOf(kept, book);
  }

  private async load(id: string): Promise<{ kept: KeptReading; book: Book | null; answers: LedgerAnswers }> {
    const read = await findRead(this.database, LEDGER_IMPORT, id);
    if (read === null) throw refuseImport('IMPORT_NOT_FOUND');
    const held = await findBook(this.database, id);
    return { kept: read.content ?? {}, book: held?.book ?? null, answers: read.answers ?? {} };
  }
}

function putRight({ head }: FoundSheet, cells: readonly string[], said: RowAnswer = {}): readonly string[] {
  const own = new Map(
    Object.entries(said.cells ?? {}).map(([field, words]) => [head?.columns[field as LedgerField]?.column, words]),
  );
  const length = Math.max(cells.length, ...Object.values(head?.columns ?? {}).map(({ column }) => column + 1));
  return Array.from({ length }, (_, column) => own.get(column) ?? cells[column] ?? '');
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { wordsOf } from '../../../shared-kernel/cell-text.js';
import type { Book } from '../../../shared-kernel/grid.js';
import { findBook, findRead, refuseImport } from '../../imports/index.js';
import { LEDGER_IMPORT } from '../domain/ledger-import.js';
import { type KeptReading, type NotRead, notReadOf } from '../domain/not-read.js';
import type { FoundSheet } from '../domain/read-book.js';

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

  /** What was not read. @throws IMPORT_NOT_FOUND */
  async notRead(id: string): Promise<readonly NotRead[]> {
    const { kept, book } = await this.load(id);
    return notReadOf(kept, book);
  }

  private async load(id: string): Promise<{ kept: KeptReading; book: Book | null }> {
    const read = await findRead(this.database, LEDGER_IMPORT, id);
    if (read === null) throw refuseImport('IMPORT_NOT_FOUND');
    const held = await findBook(this.database, id);
    return { kept: read.content ?? {}, book: held?.book ?? null };
  }
}

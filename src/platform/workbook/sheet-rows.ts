import type { GridCell, GridRow, MergedRange, Sheet } from '../../shared-kernel/grid.js';
import { isBlankCell } from '../../shared-kernel/grid.js';
import { lettersOf } from './cell-places.js';
import { WORKBOOK_LIMITS } from './limits.js';
import { refuseWorkbook } from './problems.js';
import { type HeldText, heldText } from './text-runs.js';

const ERROR = /^#(?:N\/A|GETTING_DATA|[A-Z][A-Z0-9_/]{1,20}[!?])$|^Err:\d{3}$/u;

/** What a date or an error weighs, in characters. */
const WEIGHT_OF_OTHERS = 40;

/** What the sheets hold together: rows that show something, characters, merged ranges. */
export class SheetCount {
  private rows = 0;
  private characters = 0;
  private merges = 0;

  /** @throws LEDGER_TOO_MANY_ROWS */
  addRow(sheet: string, row: number): void {
    this.rows += 1;
    if (this.rows > WORKBOOK_LIMITS.rows)
      throw refuseWorkbook('LEDGER_TOO_MANY_ROWS', { limit: WORKBOOK_LIMITS.rows, sheet, row });
  }

  /** @throws LEDGER_TOO_COSTLY */
  addCell(cell: GridCell): void {
    this.characters += typeof cell === 'string' ? cell.length : WEIGHT_OF_OTHERS;
    if (this.characters > WORKBOOK_LIMITS.characters) throw refuseWorkbook('LEDGER_TOO_COSTLY');
  }

  /** @throws LEDGER_TOO_COSTLY */
  addMerge(): void {
    this.merges += 1;
    if (this.merges > WORKBOOK_LIMITS.merges) throw refuseWorkbook('LEDGER_TOO_COSTLY');
  }
}

/** Gathers what a sheet shows, row by row, whatever the format of the file. */
export class SheetRows {
  readonly merges: MergedRange[] = [];
  readonly outside: Sheet['outside'][number][] = [];
  private ready: GridRow[] = [];
  private cells: GridCell[] = [];
  private struck: number[] = [];
  private crossed: number[] = [];
  row = 0;

  constructor(
    private readonly name: string,
    private readonly count: SheetCount,
  ) {}

  /** The rows gathered since the last time, or none as long as they are fewer. */
  take(least = 0): readonly GridRow[] {
    if (this.ready.length < least) return [];
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  /** @throws LEDGER_DAMAGED where rows are out of order */
  beginRow(row: number): void {
    if (!Number.isInteger(row) || row <= this.row) throw refuseWorkbook('LEDGER_DAMAGED', { row: this.row });
    this.row = row;
    this.cells = [];
    this.struck = [];
    this.crossed = [];
  }

  put(column: number, cell: GridCell, struck = false, crossed = false): void {
    if (isBlankCell(cell)) return;
    if (column >= WORKBOOK_LIMITS.columns) {
      this.putOutside(column, cell);
      return;
    }
    while (this.cells.length < column) this.cells.push(null);
    this.count.addCell(cell);
    this.cells[column] = cell;
    if (struck) this.struck.push(column);
    if (crossed) this.crossed.push(column);
  }

  /** @throws LEDGER_TOO_MANY_ROWS */
  endRow(hidden?: GridRow['hidden']): void {
    const { cells, struck, crossed, row } = this;
    if (cells.length === 0) return;
    this.count.addRow(this.name, row);
    this.ready.push({
      row,
      cells,
      ...(hidden !== undefined && { hidden }),
      ...(struck.length > 0 && { struck }),
      ...(crossed.length > 0 && { crossed }),
    });
  }

  /** @throws LEDGER_TOO_COSTLY */
  merge(range: MergedRange | null): void {
    if (range === null) return;
    this.count.addMerge();
    this.merges.push(range);
  }

  private putOutside(column: number, cell: GridCell): void {
    if (this.outside.length >= WORKBOOK_LIMITS.outside) return;
    this.outside.push({ row: this.row, column: lettersOf(column), shown: shownBy(cell) });
  }
}

function shownBy(cell: GridCell): string {
  if (typeof cell === 'string') return cell.slice(0, WORKBOOK_LIMITS.shownLength);
  if (cell === null || 'formula' in cell) return '';
  return 'error' in cell ? cell.error : cell.shown;
}

/** The cell of a text: what looks like an error is one, and of what is too long only the beginning is kept. */
export function textCell({ words, length }: HeldText): GridCell {
  if (length > WORKBOOK_LIMITS.cellLength) return { long: length, shown: words.slice(0, WORKBOOK_LIMITS.shownLength) };
  if (words.trim() === '') return null;
  return ERROR.test(words) ? { error: words } : words;
}

/** The cell of words that are nothing but words. */
export function wordsCell(words: string): GridCell {
  return textCell(heldText(words));
}

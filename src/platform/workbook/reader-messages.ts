import type { GridRow, MergedRange, Sheet, Workbook } from '../../shared-kernel/grid.js';
import type { CodedRows } from './coded-rows.js';
import type { WorkbookProblem } from './problems.js';

/** A piece of a workbook: a sheet begins, its rows in portions, the sheet ends; at last the book. */
export type WorkbookPiece =
  | { readonly kind: 'sheet'; readonly name: string; readonly hidden: boolean }
  | { readonly kind: 'rows'; readonly rows: readonly GridRow[] }
  | {
      readonly kind: 'sheetEnd';
      readonly merges: readonly MergedRange[];
      readonly outside: Sheet['outside'];
      /** Ranges in which a filter hides rows. */
      readonly filtered: readonly MergedRange[];
    }
  | { readonly kind: 'end'; readonly format: Workbook['format']; readonly notRead: Workbook['notRead'] };

/** What the reading process tells its parent: the pieces of the workbook, their rows coded, or why it is refused. */
export type ReaderMessage =
  | Exclude<WorkbookPiece, { kind: 'rows' }>
  | { readonly kind: 'coded'; readonly coded: CodedRows }
  | { readonly kind: 'refused'; readonly code: WorkbookProblem; readonly params: Readonly<Record<string, unknown>> };

/** Puts the pieces together. */
export class WorkbookAssembly {
  private readonly sheets: Sheet[] = [];
  private rows: GridRow[] = [];
  private head: { readonly name: string; readonly hidden?: true } = { name: '' };

  /** The workbook, once its last piece has come. */
  take(piece: WorkbookPiece): Workbook | null {
    if (piece.kind === 'rows') for (const row of piece.rows) this.rows.push(row);
    else if (piece.kind === 'sheet') this.begin(piece.name, piece.hidden);
    else if (piece.kind === 'sheetEnd') this.end(piece);
    else return { format: piece.format, sheets: this.sheets, notRead: piece.notRead };
    return null;
  }

  private begin(name: string, hidden: boolean): void {
    this.rows = [];
    this.head = { name, ...(hidden && { hidden: true }) };
  }

  private end({ merges, outside, filtered }: Extract<WorkbookPiece, { kind: 'sheetEnd' }>): void {
    const byFilter = (row: number): boolean => filtered.some(({ top, bottom }) => row > top && row <= bottom);
    const rows = this.rows.map((row) =>
      row.hidden === 'HIDDEN' && byFilter(row.row) ? { ...row, hidden: 'FILTERED' as const } : row,
    );
    this.sheets.push({ ...this.head, rows, merges, outside });
  }
}

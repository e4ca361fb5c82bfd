import type { GridCell, GridRow } from '../../shared-kernel/grid.js';

/** What rows show beside their cells. */
type RowMarks = Pick<GridRow, 'hidden' | 'struck' | 'crossed'>;

/** Rows by numbers: most cells of a ledger say what others say, and what comes again is handed over, and held, once. */
export interface CodedRows {
  /** Cells that none of the rows before had. */
  readonly cells: readonly GridCell[];
  /** Row after row: its number in the workbook, how many cells it has, and each by its place among all cells so far, from 1; 0 is a blank one. */
  readonly numbers: readonly number[];
  /** By the place among these rows. */
  readonly marks: readonly (readonly [place: number, marks: RowMarks])[];
}

/** Codes rows, portion after portion. */
export class RowCoder {
  private readonly places = new Map<string, number>();
  private count = 0;

  code(rows: readonly GridRow[]): CodedRows {
    const cells: GridCell[] = [];
    const numbers: number[] = [];
    const marks: CodedRows['marks'][number][] = [];
    const placeOf = (cell: GridCell | undefined): number => {
      if (cell === null || cell === undefined) return 0;
      const known = typeof cell === 'string' ? this.places.get(cell) : undefined;
      if (known !== undefined) return known;
      cells.push(cell);
      this.count += 1;
      if (typeof cell === 'string') this.places.set(apart(cell), this.count);
      return this.count;
    };
    for (const [place, { row, cells: own, ...shows }] of rows.entries()) {
      numbers.push(row, own.length);
      for (const cell of own) numbers.push(placeOf(cell));
      if (Object.keys(shows).length > 0) marks.push([place, shows]);
    }
    return { cells, numbers, marks };
  }
}

/** The same words in memory of their own: as they were read they are a part of the file's text, and keep all of it. */
const apart = (words: string): string => ` ${words}`.slice(1);

/** Gives the rows back, portion after portion in the order in which they were coded. */
export class RowDecoder {
  private readonly cells: GridCell[] = [null];

  decode({ cells, numbers, marks }: CodedRows): readonly GridRow[] {
    for (const cell of cells) this.cells.push(cell);
    const shown = new Map(marks);
    const rows: GridRow[] = [];
    for (let at = 0; at < numbers.length;) {
      const [row = 0, count = 0] = [numbers[at], numbers[at + 1]];
      const own: GridCell[] = [];
      for (let next = at + 2; next < at + 2 + count; next += 1) own.push(this.cells[numbers[next] ?? 0] ?? null);
      rows.push({ row, cells: own, ...shown.get(rows.length) });
      at += 2 + count;
    }
    return rows;
  }
}

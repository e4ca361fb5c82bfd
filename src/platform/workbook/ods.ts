import type { DateCell, GridCell, GridRow } from '../../shared-kernel/grid.js';
import { isDay } from '../../shared-kernel/dates.js';
import { WORKBOOK_LIMITS } from './limits.js';
import { refuseWorkbook } from './problems.js';
import type { WorkbookPiece } from './reader-messages.js';
import { SheetCount, SheetRows, wordsCell } from './sheet-rows.js';
import { type OdsStyle, OdsStyles } from './ods-styles.js';
import type { ZipParts } from './workbook-parts.js';
import { type Attributes, localAttributes, passOver, readXml, type XmlListener } from './xml-part.js';

const PORTION = 500;
/** Remarks and drawings stand within cells, and what they say is not the cell's. */
const ASIDE = new Set(['annotation', 'frame', 'custom-shape', 'shapes']);
const FORMULA = { formula: true } as const;

/** Reads every sheet of an OpenDocument spreadsheet. @throws LEDGER_ENCRYPTED, and what any part is refused for */
export async function* readOds(parts: ZipParts): AsyncGenerator<WorkbookPiece> {
  const content = parts.get('content.xml');
  if (content === undefined) throw refuseWorkbook('LEDGER_DAMAGED');
  const manifest = parts.get('meta-inf/manifest.xml');
  if (manifest !== undefined) await readXml(manifest, { open: refuseEncrypted });
  const reading = new OdsContent();
  for await (const pieces of passOver(content, reading, () => reading.take())) yield* pieces;
  yield { kind: 'end', format: 'ODS', notRead: [] };
}

function refuseEncrypted(name: string): void {
  if (name === 'encryption-data') throw refuseWorkbook('LEDGER_ENCRYPTED');
}

interface Cell {
  readonly attributes: Attributes;
  readonly style: OdsStyle;
  /** Null until its first paragraph begins. */
  words: string | null;
  /** The words that are not crossed out in the text itself. */
  standing: string;
  /** Of the spans that are open, whether each is crossed out. */
  readonly spans: boolean[];
}

/** A cell and a row stand for as many as they say; what repeats nothing costs nothing. */
const times = (words: string | undefined): number => Math.max(1, Math.trunc(Number(words ?? 1)) || 1);

/** OpenDocument keeps the words that each cell shows; they are taken as they are. */
class OdsContent implements XmlListener {
  private readonly styles = new OdsStyles();
  private readonly count = new SheetCount();
  private pieces: WorkbookPiece[] = [];
  private rows = new SheetRows('', this.count);
  /** Of tables within cells nothing is read. */
  private tables = 0;
  private columnStyles: string[] = [];
  private row: {
    attributes: Attributes;
    cells: (readonly [column: number, cell: GridCell, struck: boolean, crossed: boolean])[];
  } | null = null;
  private next = 1;
  private column = 0;
  private cell: Cell | null = null;
  private aside = 0;

  take(): readonly WorkbookPiece[] {
    const rows = this.rows.take(PORTION);
    const pieces = this.pieces;
    this.pieces = [];
    return rows.length === 0 ? pieces : [...pieces, { kind: 'rows', rows }];
  }

  open(name: string, prefixed: Attributes, parent: string): void {
    if (ASIDE.has(name)) this.aside += 1;
    if (name === 'table') this.tables += 1;
    if (this.tables > 1 || this.aside > 0) return;
    if (this.cell !== null) this.inCell(this.cell, name, prefixed);
    else if (this.tables === 0) this.styles.open(name, localAttributes(prefixed), parent);
    else this.inTable(name, localAttributes(prefixed));
  }

  text(text: string): void {
    const { cell } = this;
    if (cell !== null && cell.words !== null && this.aside === 0) say(cell, text);
  }

  close(name: string): void {
    if (ASIDE.has(name)) this.aside -= 1;
    else if (name === 'table') this.endTable();
    else if (this.tables !== 1 || this.aside > 0) return;
    else if (name === 'span') this.cell?.spans.pop();
    else if (name === 'table-cell') this.endCell();
    else if (name === 'table-row') this.endRow();
  }

  private inTable(name: string, attributes: Attributes): void {
    if (name === 'table') this.beginTable(attributes);
    else if (name === 'table-column') this.addColumns(attributes);
    else if (name === 'table-row') this.beginRow(attributes);
    else if (name === 'covered-table-cell') this.column += times(attributes['number-columns-repeated']);
    else if (name === 'table-cell') this.beginCell(attributes);
  }

  private beginTable(attributes: Attributes): void {
    const { name = '' } = attributes;
    this.rows = new SheetRows(name, this.count);
    this.columnStyles = [];
    this.next = 1;
    this.pieces.push({ kind: 'sheet', name, hidden: this.styles.hidesTable(attributes['style-name']) });
  }

  private addColumns(attributes: Attributes): void {
    const style = attributes['default-cell-style-name'] ?? '';
    const room = WORKBOOK_LIMITS.columns - this.columnStyles.length;
    const count = Math.min(times(attributes['number-columns-repeated']), room);
    for (let column = 0; column < count; column += 1) this.columnStyles.push(style);
  }

  private beginRow(attributes: Attributes): void {
    this.row = { attributes, cells: [] };
    this.column = 0;
  }

  private beginCell(attributes: Attributes): void {
    const { 'style-name': own } = attributes;
    const name = own ?? this.row?.attributes['default-cell-style-name'] ?? this.columnStyles[this.column];
    this.cell = { attributes, style: this.styles.of(name), words: null, standing: '', spans: [] };
  }

  private inCell(cell: Cell, name: string, attributes: Attributes): void {
    if (name === 'p') {
      if (cell.words === null) cell.words = '';
      else say(cell, '\n');
    }
    if (name === 'span') cell.spans.push(this.styles.of(attributes['text:style-name']).struck);
    if (cell.words === null) return;
    if (name === 's') say(cell, ' '.repeat(Math.min(times(attributes['text:c']), WORKBOOK_LIMITS.cellLength)));
    if (name === 'tab') say(cell, '\t');
    if (name === 'line-break') say(cell, '\n');
  }

  private endCell(): void {
    const { cell, row } = this;
    this.cell = null;
    if (cell === null || row === null) return;
    const { attributes } = cell;
    const count = times(attributes['number-columns-repeated']);
    const written = cell.words ?? '';
    // All crossed out is struck; beside words that stand it is no longer said.
    const all = written.trim() !== '' && cell.standing.trim() === '';
    const crossed = !all && cell.standing !== written;
    const read = readCell(crossed ? { ...cell, words: cell.standing.trim() } : cell);
    const struck = cell.style.struck || all;
    const end = Math.min(this.column + count, WORKBOOK_LIMITS.columns + 1);
    if (read !== null)
      for (let column = this.column; column < end; column += 1) row.cells.push([column, read, struck, crossed]);
    this.mergeFrom(attributes);
    this.column += count;
  }

  private mergeFrom(attributes: Attributes): void {
    const [columns, rows] = [times(attributes['number-columns-spanned']), times(attributes['number-rows-spanned'])];
    if (columns === 1 && rows === 1) return;
    const [top, left] = [this.next, this.column];
    this.rows.merge({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  private endRow(): void {
    const { row } = this;
    this.row = null;
    if (row === null) return;
    const first = this.next;
    this.next += times(row.attributes['number-rows-repeated']);
    if (row.cells.length === 0) return;
    for (let number = first; number < this.next; number += 1) {
      this.rows.beginRow(number);
      for (const [column, cell, struck, crossed] of row.cells) this.rows.put(column, cell, struck, crossed);
      this.rows.endRow(hiddenBy(row.attributes));
    }
  }

  private endTable(): void {
    this.tables -= 1;
    if (this.tables > 0) return;
    const { merges, outside } = this.rows;
    this.pieces.push({ kind: 'rows', rows: this.rows.take() }, { kind: 'sheetEnd', merges, outside, filtered: [] });
  }
}

/** Words of a cell, whether they stand or are crossed out. */
function say(cell: Cell, words: string): void {
  cell.words = (cell.words ?? '') + words;
  if (!cell.spans.includes(true)) cell.standing += words;
}

function hiddenBy({ visibility }: Attributes): GridRow['hidden'] {
  if (visibility === 'filter') return 'FILTERED';
  return visibility === 'collapse' ? 'HIDDEN' : undefined;
}

function readCell({ attributes, style, ...cell }: Cell): GridCell {
  if (attributes['formula'] !== undefined) return FORMULA;
  const words = cell.words ?? '';
  switch (attributes['value-type']) {
    case 'boolean':
      return attributes['boolean-value'] === 'true' ? '是' : '否';
    case 'date':
      return dateIn(attributes['date-value'] ?? '', style.to, words);
    default:
      return wordsCell(words === '' ? (attributes['string-value'] ?? attributes['value'] ?? '') : words);
  }
}

function dateIn(value: string, to: DateCell['to'], words: string): GridCell {
  const date = value.slice(0, 10);
  if (!isDay(date)) return wordsCell(words === '' ? value : words);
  return { date, ...(to !== undefined && { to }), shown: words === '' ? date : words };
}

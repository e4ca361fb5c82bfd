import type { GridCell, MergedRange } from '../../shared-kernel/grid.js';
import { columnIn, rangeOf } from './cell-places.js';
import { WORKBOOK_LIMITS } from './limits.js';
import { refuseWorkbook } from './problems.js';
import { type SheetRows, textCell, wordsCell } from './sheet-rows.js';
import type { CellStyle, Styles } from './styles.js';
import { type HeldText, TextRuns, unescaped } from './text-runs.js';
import { type Attributes, isOn, type XmlListener } from './xml-part.js';

/** What cells of a workbook refer to. */
export interface Shared {
  readonly strings: readonly HeldText[];
  readonly styles: Styles;
}

type Read = readonly [cell: GridCell, struck?: boolean | null, crossed?: boolean];

const FORMULA = { formula: true } as const;

/**
 * Reads the rows of a worksheet as they pass. Only what stands in the sheet's own rows counts: formulas of rules,
 * drop-downs and extensions are no cells.
 */
export class XlsxSheet implements XmlListener {
  /** Ranges in which a filter hides rows. */
  readonly filtered: MergedRange[] = [];
  private readonly inline = new TextRuns();
  private arrays: MergedRange[] = [];
  private filter: MergedRange | null = null;
  private hidden = false;
  private column = -1;
  private cell: Attributes = {};
  private value = '';
  private formula = false;

  constructor(
    private readonly rows: SheetRows,
    private readonly shared: Shared,
  ) {}

  open(name: string, attributes: Attributes, parent: string): void {
    if (name === 'c' && parent === 'row') this.beginCell(attributes);
    else if (parent === 'c') this.inCell(name, attributes);
    else if (name === 'row' && parent === 'sheetData') this.beginRow(attributes);
    else this.openOther(name, attributes, parent);
  }

  text(text: string, name: string, parent: string): void {
    if (name === 'v' && parent === 'c') this.value += text;
    else this.inline.text(text, name, parent);
  }

  close(name: string, parent: string): void {
    if (name === 'c' && parent === 'row') this.endCell();
    else if (name === 'row' && parent === 'sheetData') this.rows.endRow(this.hidden ? 'HIDDEN' : undefined);
  }

  private openOther(name: string, attributes: Attributes, parent: string): void {
    if (parent === 'mergeCells') this.rows.merge(rangeOf(attributes['ref']));
    else if (name === 'autoFilter') this.filter = rangeOf(attributes['ref']);
    else if (parent === 'filterColumn') this.filterSet();
    else this.inline.open(name, attributes, parent);
  }

  private beginRow({ r, hidden, ht }: Attributes): void {
    this.rows.beginRow(r === undefined ? this.rows.row + 1 : Number(r));
    this.hidden = isOn(hidden) || (ht !== undefined && Number(ht) === 0);
    this.column = -1;
    if (this.arrays.length > 0) this.arrays = this.arrays.filter(({ bottom }) => bottom >= this.rows.row);
  }

  private beginCell(attributes: Attributes): void {
    this.cell = attributes;
    this.column = columnIn(attributes['r']) ?? this.column + 1;
    this.value = '';
    this.formula = false;
    this.inline.begin();
  }

  private inCell(name: string, { ref }: Attributes): void {
    if (name !== 'f') return;
    this.formula = true;
    const range = rangeOf(ref);
    // What one formula fills is its result in every cell.
    if (range === null || (range.top === range.bottom && range.left === range.right)) return;
    this.arrays.push(range);
    if (this.arrays.length > WORKBOOK_LIMITS.arrays) throw refuseWorkbook('LEDGER_TOO_COSTLY');
  }

  private endCell(): void {
    const style = this.shared.styles(Number(this.cell['s'] ?? 0));
    const [cell, struck = null, crossed] = this.isFormula() ? ([FORMULA] as const) : this.read(style);
    this.rows.put(this.column, cell, struck ?? style.struck, crossed);
  }

  private isFormula(): boolean {
    if (this.formula || this.arrays.length === 0) return this.formula;
    const { row } = this.rows;
    return this.arrays.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && this.column >= left && this.column <= right,
    );
  }

  private read(style: CellStyle): Read {
    const { value } = this;
    switch (this.cell['t']) {
      case 's':
        return this.sharedText(style);
      case 'inlineStr':
        return value === '' ? textIn(this.inline.end(), style) : [wordsCell(style.format.text(unescaped(value)))];
      case 'str':
        return [wordsCell(style.format.text(unescaped(value)))];
      case 'e':
        return [{ error: value }];
      case 'b':
        return [isOn(value.toLowerCase()) ? '是' : '否'];
      case 'd':
        return [style.format.iso(value)];
      default:
        return [numberIn(value, style)];
    }
  }

  private sharedText(style: CellStyle): Read {
    if (this.value === '') return [null];
    const text = this.shared.strings[Number(this.value)];
    if (text === undefined) throw refuseWorkbook('LEDGER_DAMAGED', { row: this.rows.row });
    return textIn(text, style);
  }

  private filterSet(): void {
    if (this.filter === null || this.filtered.at(-1) === this.filter) return;
    if (this.filtered.length < WORKBOOK_LIMITS.tables) this.filtered.push(this.filter);
  }
}

function textIn(text: HeldText, { format }: CellStyle): Read {
  return [textCell({ ...text, words: format.text(text.words) }), text.struck, text.crossed === true];
}

function numberIn(value: string, { format }: CellStyle): GridCell {
  if (value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? format.number(number) : wordsCell(value);
}

import { keyOf, line, paragraph, wordsOf } from '../../../shared-kernel/cell-text.js';
import { filledColumns, type GridRow, isBlankCell } from '../../../shared-kernel/grid.js';
import { type Headings, headingWords, type LedgerField } from './headings.js';
import type { LedgerRefusal, RefusalCode } from './ledger.js';

const LIMITS: Readonly<Record<LedgerField, number>> = {
  code: 40,
  name: 200,
  category: 40,
  level: 40,
  leader: 100,
  group: 100,
  lead: 500,
  responsible: 2000,
  supporting: 2000,
  keyPoint: 200,
  measure: 1000,
  deliverable: 300,
  deadline: 60,
};
const PARAGRAPHS: readonly LedgerField[] = ['measure', 'deliverable', 'lead', 'responsible', 'supporting'];
const CELL_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/u;
const NOTE =
  /^(?:注|备注|说明|附注|附|填表|填报|制表|审核|联系人|联系电话|单位负责人|填表人|审核人|分管领导签字)[^:：]{0,10}[:：]/u;
const TOTAL = /^(?:合计|小计|总计|共计)/u;

/** One row read by its headings: words by field, and a place to say what is wrong with it. */
export interface LedgerRow {
  readonly row: number;
  /** The words of the field, cleaned; '' when blank, or when they were refused. */
  words(field: LedgerField): string;
  refuse(field: LedgerField | null, code: RefusalCode, params?: LedgerRefusal['params']): void;
  /** Whether anything was refused so far. */
  refused(): boolean;
}

/** Opens a row for reading; refusals go to the sink in the words of the file's own headings. */
export function openRow(source: GridRow, headings: Headings, sink: (refusal: LedgerRefusal) => void): LedgerRow {
  let count = 0;
  const refuse: LedgerRow['refuse'] = (field, code, params = {}) => {
    count += 1;
    const column = field === null ? null : (headings.get(field)?.words ?? headingWords(field));
    sink({ row: source.row, column, code, params });
  };
  const read = (field: LedgerField): string => {
    const column = headings.get(field)?.column;
    const cell = column === undefined ? null : source.cells[column];
    // A running number is often a formula; nothing depends on it.
    if (cell !== null && typeof cell === 'object' && 'formula' in cell) {
      if (field !== 'code') refuse(field, 'FORMULA_NOT_TAKEN');
      return '';
    }
    const words = PARAGRAPHS.includes(field) ? paragraph(wordsOf(cell)) : line(wordsOf(cell));
    if (CELL_ERROR.test(words)) refuse(field, 'CELL_IN_ERROR', { words });
    else if (words.length > LIMITS[field]) refuse(field, 'TEXT_TOO_LONG', { limit: LIMITS[field] });
    else return words;
    return '';
  };
  const known = new Map<LedgerField, string>();
  const words = (field: LedgerField): string => {
    const value = known.get(field) ?? read(field);
    known.set(field, value);
    return value;
  };
  return { row: source.row, words, refuse, refused: () => count > 0 };
}

export type RowKind = 'DATA' | 'SECTION' | 'NOTE';

/** Whether a row below the headings is data, the heading of a section, or a remark, a total, a signature line. */
export function kindOfRow(row: GridRow, headings: Headings): RowKind {
  const first = wordsOf(row.cells[filledColumns(row)[0] ?? 0]).trim();
  if (NOTE.test(first)) return 'NOTE';
  const label = (field: LedgerField): string => keyOf(wordsOf(row.cells[headings.get(field)?.column ?? -1]));
  if (TOTAL.test(label('code')) || TOTAL.test(label('name'))) return 'NOTE';
  const says = (['lead', 'measure', 'deadline'] as const).filter((field) => {
    const column = headings.get(field)?.column;
    return column !== undefined && !isBlankCell(row.cells[column]);
  });
  return says.length > 0 ? 'DATA' : 'SECTION';
}

import { keyOf, line, paragraph, wordsOf } from '../cell-text.js';
import { filledColumns, type GridCell, type GridRow, isBlankCell } from '../grid.js';
import type { Headings } from './headings.js';

/** What may be wrong with any cell. */
export type CellFault = 'TEXT_TOO_LONG' | 'FORMULA_NOT_TAKEN' | 'CELL_IN_ERROR';

/** Why a row cannot be taken, in the words of its own column heading (null when no single column is at fault). */
export interface RowRefusal<C extends string> {
  readonly row: number;
  readonly column: string | null;
  readonly code: C;
  readonly params: Readonly<Record<string, string | number>>;
}

const NOTE =
  /^(?:注|备注|说明|附注|附|填表|填报|制表|审核|联系人|联系电话|单位负责人|填表人|审核人|分管领导签字)(?:$|[^:：]{0,10}[:：])/u;
const TOTAL_ALONE = /^(?:合计|小计|总计|共计)$/u;
/** The word alone, or followed by what it counts: 总计量体系 is a name. */
const TOTAL = /^(?:合计|小计|总计|共计)(?:$|[\d:(]|[一二三四五六七八九十百]+项)/u;

/** How the cells of a kind of sheet are read. */
export interface RowRules<F extends string> {
  limit(field: F): number;
  isParagraph(field: F): boolean;
  /** The heading of a column that the file does not have. */
  heading(field: F): string;
  /** The running number: it is often a formula, and nothing depends on it. */
  readonly number: F;
}

/** One row read by its headings: words by field, and a place to say what is wrong with it. */
export interface SheetRow<F extends string, C extends string> {
  readonly row: number;
  /** The words of the field, cleaned; '' when blank, or when they were refused. */
  words(field: F): string;
  refuse(field: F | null, code: C, params?: RowRefusal<C>['params']): void;
  /** Whether anything was refused so far, of a field where one is named. */
  refused(field?: F): boolean;
}

/** Opens a row for reading; refusals go to the sink in the words of the file's own headings. */
export function openRow<F extends string, C extends string>(
  source: GridRow,
  headings: Headings<F>,
  rules: RowRules<F>,
  sink: (refusal: RowRefusal<C | CellFault>) => void,
): SheetRow<F, C | CellFault> {
  const refused: (F | null)[] = [];
  const refuse: SheetRow<F, C | CellFault>['refuse'] = (field, code, params = {}) => {
    refused.push(field);
    const column = field === null ? null : (headings.get(field)?.words ?? rules.heading(field));
    sink({ row: source.row, column, code, params });
  };
  const read = (field: F): string => {
    const column = headings.get(field)?.column;
    const cell = column === undefined ? null : source.cells[column];
    if (isA('formula', cell)) {
      if (field !== rules.number) refuse(field, 'FORMULA_NOT_TAKEN');
      return '';
    }
    const words = rules.isParagraph(field) ? paragraph(wordsOf(cell)) : line(wordsOf(cell));
    const limit = rules.limit(field);
    if (isA('error', cell)) refuse(field, 'CELL_IN_ERROR', { words });
    else if (isA('long', cell) || words.length > limit) refuse(field, 'TEXT_TOO_LONG', { limit });
    else return words;
    return '';
  };
  const known = new Map<F, string>();
  const words = (field: F): string => {
    const value = known.get(field) ?? read(field);
    known.set(field, value);
    return value;
  };
  return {
    row: source.row,
    words,
    refuse,
    refused: (field) => (field === undefined ? refused.length > 0 : refused.includes(field)),
  };
}

const isA = (kind: 'formula' | 'error' | 'long', cell: GridCell | undefined): boolean =>
  typeof cell === 'object' && cell !== null && kind in cell;

export type RowKind = 'DATA' | 'SECTION' | 'NOTE' | 'TOTAL';

/** How a row of data is told from what stands between. */
export interface RowMarks<F extends string> {
  /** Where a total says that it is one. */
  readonly labels: readonly F[];
  /** Columns of which a row of data fills at least one. */
  readonly says: readonly F[];
  /** A row that fills the first of these and one of the others is data, whatever its words: 附属医院综合改革：医教协同. */
  readonly sure?: readonly [F, ...F[]];
}

/** Whether a row below the headings is data, the heading of a section, or a remark, a total, a signature line. */
export function kindOfRow<F extends string>(
  row: GridRow,
  headings: Headings<F>,
  { labels, says, sure }: RowMarks<F>,
): RowKind {
  const cell = (field: F) => row.cells[headings.get(field)?.column ?? -1];
  const fills = (field: F): boolean => !isBlankCell(cell(field));
  const labelled = (pattern: RegExp): boolean => labels.some((field) => pattern.test(keyOf(wordsOf(cell(field)))));
  if (labelled(TOTAL_ALONE)) return 'TOTAL';
  if (sure !== undefined && fills(sure[0]) && sure.slice(1).some(fills)) return 'DATA';
  const first = keyOf(wordsOf(row.cells[filledColumns(row)[0] ?? 0]));
  if (NOTE.test(first)) return 'NOTE';
  if (labelled(TOTAL)) return 'TOTAL';
  return says.some(fills) ? 'DATA' : 'SECTION';
}

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
  /^(?:注|备注|说明|附注|附|填表|填报|制表|审核|复核|经办|报送单位|联系人|联系电话|(?:单位|主要|分管|部门)?(?:负责人|领导)签[字发章]|单位负责人|填表人|审核人)(?:$|[^:：]{0,10}[:：])/u;
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
  return new OpenRow<F, C | CellFault>(source, headings, rules, sink);
}

/** A class: thousands of rows share its functions. */
class OpenRow<F extends string, C extends string> implements SheetRow<F, C> {
  private readonly faults: (F | null)[] = [];
  private readonly known: Partial<Record<F, string>> = {};

  constructor(
    private readonly source: GridRow,
    private readonly headings: Headings<F>,
    private readonly rules: RowRules<F>,
    private readonly sink: (refusal: RowRefusal<C>) => void,
  ) {}

  get row(): number {
    return this.source.row;
  }

  words(field: F): string {
    return (this.known[field] ??= this.read(field));
  }

  refuse(field: F | null, code: C, params: RowRefusal<C>['params'] = {}): void {
    this.faults.push(field);
    const column = field === null ? null : (this.headings.get(field)?.words ?? this.rules.heading(field));
    this.sink({ row: this.row, column, code, params });
  }

  refused(field?: F): boolean {
    return field === undefined ? this.faults.length > 0 : this.faults.includes(field);
  }

  private read(field: F): string {
    const { rules } = this;
    const column = this.headings.get(field)?.column;
    const cell = column === undefined ? null : this.source.cells[column];
    if (isA('formula', cell)) return field === rules.number ? '' : this.fault(field, 'FORMULA_NOT_TAKEN');
    const words = rules.isParagraph(field) ? paragraph(wordsOf(cell)) : line(wordsOf(cell));
    const limit = rules.limit(field);
    if (isA('error', cell)) return this.fault(field, 'CELL_IN_ERROR', { words });
    return isA('long', cell) || words.length > limit ? this.fault(field, 'TEXT_TOO_LONG', { limit }) : words;
  }

  private fault(field: F, code: CellFault, params?: RowRefusal<C>['params']): string {
    this.refuse(field, code as C, params);
    return '';
  }
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

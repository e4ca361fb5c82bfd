import { wordsOf } from '../../../shared-kernel/cell-text.js';
import { filledColumns, type Grid, type GridRow, resolveMerges } from '../../../shared-kernel/grid.js';
import { secrecyInRows, secretMark } from '../../../shared-kernel/secrecy.js';
import { type Headings, HeadingWords } from '../../../shared-kernel/sheet/headings.js';
import { kindOfRow, openRow } from '../../../shared-kernel/sheet/row.js';
import { yearOf } from '../../../shared-kernel/sheet/title-year.js';
import { refuse } from './problems.js';

/** The columns of the list as offices keep it, in their order; the heading that an export writes comes first. */
const HEADINGS = {
  number: ['序号', '编号'],
  title: ['难题名称', '难题', '名称'],
  origin: ['来源', '难题来源'],
  who: ['提出方（受益方）', '提出方', '受益方', '提出方或受益方', '提出单位'],
  owner: ['承办单位', '牵头单位', '责任单位', '解决单位'],
  cause: ['症结', '症结所在'],
  due: ['完成时限', '时限', '解决时限'],
  solution: ['解决办法', '解决措施', '办法'],
  value: ['成效数量', '解决成效', '数量'],
  unit: ['计量单位', '单位'],
  state: ['进展', '状态', '进展情况'],
  how: ['确认方式'],
  by: ['确认人'],
  on: ['确认日期', '确认时间'],
} as const;

export type SheetField = keyof typeof HEADINGS;
const FIELDS = Object.keys(HEADINGS) as readonly SheetField[];
export const SHEET_HEADINGS = new HeadingWords<SheetField>(HEADINGS);
/** What an export writes above its columns. */
export const SHEET_HEADS: readonly string[] = FIELDS.map((field) => SHEET_HEADINGS.first(field));

/** A row of the list as its cells say it. */
export type SheetCells = Readonly<Record<SheetField, string>>;

/** What is wrong with a cell; the field is null where no single one is at fault. */
export interface CellFault {
  readonly field: SheetField | null;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface ReadProblemRow {
  readonly row: number;
  readonly cells: SheetCells;
  readonly faults: readonly CellFault[];
}

/** A row or a column that was not read. */
export interface NotRead {
  readonly row: number;
  readonly words: string;
}

/** The list taken apart. */
export interface ReadProblems {
  /** Of dates that state none. */
  readonly year: number | null;
  /** The headings as the file writes them. */
  readonly heads: Readonly<Partial<Record<SheetField, string>>>;
  readonly rows: readonly ReadProblemRow[];
  readonly notRead: readonly NotRead[];
}

const HEADING_SEARCH_ROWS = 50;
const LEAST_HEADINGS = 3;
const SHORT = 200;
const LONG = 2000;
const LIMITS: Readonly<Partial<Record<SheetField, number>>> = { cause: LONG, solution: LONG };
const NEEDED: readonly SheetField[] = ['title', 'who', 'state'];

/**
 * Takes a list apart as offices keep it: title rows, headings by their usual words, remarks and totals between the data.
 * @throws HEADINGS_UNKNOWN, WORKBOOK_MARKED_SECRET
 */
export function readProblemSheet(grid: Grid, wanted: number | null): ReadProblems {
  const rows = resolveMerges(grid);
  const start = rows.slice(0, HEADING_SEARCH_ROWS).findIndex((row) => headingsIn(row) !== null);
  const mark = secrecyInRows(rows, start < 0 ? Infinity : (rows[start]?.row ?? 0));
  if (mark !== null) throw refuse('WORKBOOK_MARKED_SECRET', { mark });
  const { head, headings } = headOf(rows[start]);
  const below = rows.slice(start + 1).filter((row) => headingsIn(row) === null);
  const isData = (row: GridRow): boolean =>
    kindOfRow(row, headings, { labels: ['number', 'title'], says: ['who', 'owner', 'solution', 'state'] }) === 'DATA';
  const titles = rows.slice(0, start).flatMap((row) => filledColumns(row).map((column) => wordsOf(row.cells[column])));
  const stated = yearOf(titles);
  return {
    year: wanted ?? (stated === 'ASK' ? null : stated),
    heads: Object.fromEntries([...headings].map(([field, { words }]) => [field, words])),
    rows: below.filter(isData).map((row) => readRow(row, headings)),
    notRead: [...unknownColumns(head, headings), ...below.filter((row) => !isData(row)).map(remark)],
  };
}

const headingsIn = (row: GridRow): Headings<SheetField> | null => SHEET_HEADINGS.read(row, LEAST_HEADINGS);

function headOf(row: GridRow | undefined): { readonly head: GridRow; readonly headings: Headings<SheetField> } {
  const headings = row === undefined ? null : headingsIn(row);
  const missing = NEEDED.filter((field) => headings?.has(field) !== true);
  if (row === undefined || headings === null || missing.length > 0)
    throw refuse('HEADINGS_UNKNOWN', { columns: missing.map((field) => SHEET_HEADINGS.first(field)).join('、') });
  return { head: row, headings };
}

function unknownColumns(head: GridRow, headings: Headings<SheetField>): readonly NotRead[] {
  const known = new Set([...headings.values()].map(({ column }) => column));
  return filledColumns(head)
    .filter((column) => !known.has(column))
    .map((column) => ({ row: head.row, words: wordsOf(head.cells[column]).slice(0, SHORT) }));
}

const remark = (row: GridRow): NotRead => ({
  row: row.row,
  words: wordsOf(row.cells[filledColumns(row)[0] ?? 0]).slice(0, SHORT),
});

function readRow(source: GridRow, headings: Headings<SheetField>): ReadProblemRow {
  const faults: CellFault[] = [];
  let at: SheetField = 'number';
  const rules = {
    limit: (field: SheetField) => LIMITS[field] ?? SHORT,
    isParagraph: (field: SheetField) => field === 'cause' || field === 'solution',
    heading: (field: SheetField) => SHEET_HEADINGS.first(field),
    number: 'number',
  } as const;
  const row = openRow<SheetField, string>(source, headings, rules, ({ code, params }) => {
    faults.push({ field: at, code, params });
  });
  const cells = Object.fromEntries(
    FIELDS.map((field) => {
      at = field;
      return [field, headings.has(field) ? row.words(field) : ''];
    }),
  ) as unknown as SheetCells;
  const secret = FIELDS.find((field) => secretMark(cells[field]) !== null);
  if (secret === undefined) return { row: source.row, cells, faults };
  // Of a row that bears a secrecy mark nothing else is told, nor kept.
  const empty = Object.fromEntries(FIELDS.map((field) => [field, ''])) as unknown as SheetCells;
  const params = { mark: secretMark(cells[secret]) ?? '' };
  return { row: source.row, cells: empty, faults: [{ field: secret, code: 'SECRET_MARK', params }] };
}

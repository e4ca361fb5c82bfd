import { wordsOf } from '../../../shared-kernel/cell-text.js';
import { filledColumns, type Grid, type GridRow, resolveMerges } from '../../../shared-kernel/grid.js';
import { secrecyInRows, secretMark } from '../../../shared-kernel/secrecy.js';
import { type Headings, HeadingWords } from '../../../shared-kernel/sheet/headings.js';
import { kindOfRow, openRow, type RowRefusal, type RowRules } from '../../../shared-kernel/sheet/row.js';
import { refuse } from './problems.js';

/** The columns of a plan's workbook; what a report has beside them is not read. */
const COLUMNS = ['number', 'code', 'text', 'dueWords', 'group', 'lead', 'covers'] as const;
export type PointColumn = (typeof COLUMNS)[number];

/** How offices call them; the first is what a report writes. */
const HEADINGS = new HeadingWords<PointColumn>({
  number: ['序号'],
  code: ['编号', '要点编号', '任务编号', '代码'],
  text: ['要点内容', '要点', '内容', '改革要点', '工作要点', '重点任务', '任务内容', '改革任务'],
  dueWords: ['完成时限', '时限', '完成时间', '时间要求'],
  group: ['专项小组', '牵头专项小组', '责任小组', '改革专项小组'],
  lead: ['牵头单位', '责任单位', '牵头部门', '市级牵头单位'],
  covers: ['承接事项', '承接项目', '承接改革事项', '对应改革事项'],
});
const NEEDED = ['code', 'text'] as const;
const HEADING_SEARCH_ROWS = 50;
const LIMITS: Readonly<Record<PointColumn, number>> = {
  ...{ number: 40, code: 40, text: 1000, dueWords: 100, group: 100, lead: 100, covers: 2000 },
};
const RULES: RowRules<PointColumn> = {
  limit: (field) => LIMITS[field],
  isParagraph: (field) => field === 'covers' || field === 'text',
  heading: (field) => HEADINGS.first(field),
  number: 'number',
};

export type PointFault = Omit<RowRefusal<string>, 'row'>;

/** A row of a plan's workbook in its words; what its file has no column for, or leaves blank, is ''. */
export interface ReadPoint {
  readonly row: number;
  readonly words: Readonly<Record<Exclude<PointColumn, 'number'>, string>>;
  readonly faults: readonly PointFault[];
}

/** A plan's workbook taken apart. */
export interface ReadPoints {
  /** The headings as the file writes them. */
  readonly heads: Readonly<Partial<Record<PointColumn, string>>>;
  readonly rows: readonly ReadPoint[];
  /** Rows that are no points: remarks, totals, headings of sections. */
  readonly skipped: readonly { readonly row: number; readonly words: string }[];
}

/**
 * Takes a plan's workbook apart: title rows, headings by their usual words, merged cells, sections and remarks between.
 * @throws HEADINGS_UNKNOWN, WORKBOOK_MARKED_SECRET
 */
export function readPoints(grid: Grid): ReadPoints {
  const rows = resolveMerges(grid);
  const start = rows.slice(0, HEADING_SEARCH_ROWS).findIndex((row) => isHeading(row));
  const mark = secrecyInRows(rows, start < 0 ? Infinity : (rows[start]?.row ?? 0));
  if (mark !== null) throw refuse('WORKBOOK_MARKED_SECRET', { mark });
  const headings = rows[start] === undefined ? null : HEADINGS.read(rows[start], NEEDED.length);
  if (headings === null)
    throw refuse('HEADINGS_UNKNOWN', { columns: NEEDED.map((one) => HEADINGS.first(one)).join('、') });
  const below = rows.slice(start + 1).filter((row) => !isHeading(row));
  const says = {
    labels: ['number', 'code'],
    says: COLUMNS.filter((one) => one !== 'number' && one !== 'code'),
  } as const;
  const isPoint = (row: GridRow): boolean => kindOfRow(row, headings, says) === 'DATA';
  return {
    heads: Object.fromEntries([...headings].map(([field, { words }]) => [field, words])),
    rows: below.filter(isPoint).map((row) => readPoint(row, headings)),
    skipped: below.filter((row) => !isPoint(row)).map((row) => ({ row: row.row, words: firstWords(row) })),
  };
}

function isHeading(row: GridRow): boolean {
  const found = HEADINGS.read(row, NEEDED.length);
  return found !== null && NEEDED.every((field) => found.has(field));
}

const firstWords = (row: GridRow): string => wordsOf(row.cells[filledColumns(row)[0] ?? 0]).slice(0, 200);

function readPoint(source: GridRow, headings: Headings<PointColumn>): ReadPoint {
  const faults: PointFault[] = [];
  const row = openRow<PointColumn, string>(source, headings, RULES, ({ row: _row, ...fault }) => faults.push(fault));
  const { code, text, dueWords, group, lead, covers } = LIMITS;
  const words = Object.fromEntries(
    Object.keys({ code, text, dueWords, group, lead, covers }).map((field) => [field, row.words(field as PointColumn)]),
  ) as ReadPoint['words'];
  for (const field of NEEDED) if (words[field] === '' && !row.refused(field)) row.refuse(field, 'FIELD_MISSING');
  for (const [field, said] of Object.entries(words)) {
    const mark = secretMark(said);
    if (mark !== null) row.refuse(field as PointColumn, 'SECRET_MARK', { mark });
  }
  return { row: source.row, words, faults };
}

/** The items that a cell of 承接事项 may name: each line, or its parts between semicolons and 、 where the whole is no name. */
export function itemsIn(cell: string, isKnown: (words: string) => boolean): readonly string[] {
  return cell
    .split(/[\n；;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => (isKnown(part) ? [part] : part.split(/[、，,]/u).map((one) => one.trim())))
    .filter((part) => part !== '');
}

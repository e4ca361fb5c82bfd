import { wordsOf } from '../../../shared-kernel/cell-text.js';
import { filledColumns, type Grid, type GridRow, resolveMerges } from '../../../shared-kernel/grid.js';
import { secrecyInRows, secretMark } from '../../../shared-kernel/secrecy.js';
import { type Headings, HeadingWords } from '../../../shared-kernel/sheet/headings.js';
import { kindOfRow, openRow, type RowRefusal, type RowRules } from '../../../shared-kernel/sheet/row.js';
import { yearOf } from '../../../shared-kernel/sheet/title-year.js';
import { refuse } from './problems.js';

/** The columns of a year's plan as offices keep it; the usual heading comes first. */
const COLUMNS = {
  running: ['序号'],
  title: ['议题', '议题名称', '会议议题', '拟上会议题'],
  kind: ['类型', '议题类型', '议题类别', '类别'],
  month: ['计划月份', '拟上会月份', '上会月份', '月份', '拟上会时间', '计划时间', '时间'],
  unit: ['汇报单位', '提报单位', '提请单位', '承办单位', '责任单位'],
  basis: ['依据', '议题依据', '来源', '备注'],
} as const;
type Column = keyof typeof COLUMNS;
export type PlanColumn = Exclude<Column, 'running'>;

const HEADS = new HeadingWords<Column>(COLUMNS);
export const PLAN_COLUMNS = ['title', 'kind', 'month', 'unit', 'basis'] as const satisfies readonly PlanColumn[];
const NEEDED = ['title', 'month', 'unit'] as const satisfies readonly PlanColumn[];
const HEADING_SEARCH_ROWS = 50;
const WORDS = 200;
const RULES: RowRules<Column> = {
  limit: () => WORDS,
  isParagraph: () => false,
  heading: (field) => HEADS.first(field),
  number: 'running',
};

export type PlanFault = Omit<RowRefusal<string>, 'row'>;

/** A row in its words; what its file has no column for, or leaves blank, is ''. */
export interface ReadTopic {
  readonly row: number;
  readonly words: Readonly<Record<PlanColumn, string>>;
  readonly faults: readonly PlanFault[];
}

/** A workbook of a year's plan taken apart. */
export interface ReadPlan {
  readonly heads: Readonly<Partial<Record<Column, string>>>;
  /** The year that its title states. */
  readonly year: number | null;
  readonly rows: readonly ReadTopic[];
  /** Rows that say nothing: remarks, totals. */
  readonly skipped: readonly { readonly row: number; readonly words: string }[];
}

function isHeading(row: GridRow): boolean {
  const found = HEADS.read(row, NEEDED.length);
  return found !== null && NEEDED.every((field) => found.has(field));
}

/** @throws HEADINGS_UNKNOWN, WORKBOOK_MARKED_SECRET */
export function readPlanSheet(grid: Grid): ReadPlan {
  const rows = resolveMerges(grid);
  const start = rows.slice(0, HEADING_SEARCH_ROWS).findIndex(isHeading);
  const mark = secrecyInRows(rows, start < 0 ? Infinity : (rows[start]?.row ?? 0));
  if (mark !== null) throw refuse('WORKBOOK_MARKED_SECRET', { mark });
  const headings = rows[start] === undefined ? null : HEADS.read(rows[start], NEEDED.length);
  if (headings === null)
    throw refuse('HEADINGS_UNKNOWN', { columns: NEEDED.map((one) => HEADS.first(one)).join('、') });
  const stated = yearOf(rows.slice(0, start).flatMap((row) => filledColumns(row).map((at) => wordsOf(row.cells[at]))));
  const below = rows.slice(start + 1).filter((row) => !isHeading(row));
  const says = { labels: ['running', 'title'], says: ['month', 'unit'] } as const;
  const isData = (row: GridRow): boolean => kindOfRow(row, headings, says) === 'DATA';
  return {
    heads: Object.fromEntries([...headings].map(([field, { words }]) => [field, words])),
    year: stated === 'ASK' ? null : stated,
    rows: below.filter(isData).map((row) => readRow(row, headings)),
    skipped: below
      .filter((row) => !isData(row))
      .map((row) => ({ row: row.row, words: wordsOf(row.cells[filledColumns(row)[0] ?? 0]).slice(0, WORDS) })),
  };
}

function readRow(source: GridRow, headings: Headings<Column>): ReadTopic {
  const faults: PlanFault[] = [];
  const row = openRow<Column, string>(source, headings, RULES, ({ row: _row, ...fault }) => faults.push(fault));
  const words = wordsBy((field) => row.words(field));
  for (const field of NEEDED) if (words[field] === '' && !row.refused(field)) row.refuse(field, 'FIELD_MISSING');
  const secret = PLAN_COLUMNS.find((field) => secretMark(words[field]) !== null);
  if (secret === undefined) return { row: source.row, words, faults };
  // Of a row that bears a secrecy mark nothing else is told, nor kept.
  const params = { mark: secretMark(words[secret]) ?? '' };
  const column = headings.get(secret)?.words ?? null;
  return { row: source.row, words: wordsBy(() => ''), faults: [{ column, code: 'SECRET_MARK', params }] };
}

const wordsBy = (of: (field: PlanColumn) => string) =>
  Object.fromEntries(PLAN_COLUMNS.map((field) => [field, of(field)])) as Record<PlanColumn, string>;

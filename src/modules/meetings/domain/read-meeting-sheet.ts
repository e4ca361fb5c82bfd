import { wordsOf } from '../../../shared-kernel/cell-text.js';
import { filledColumns, type Grid, type GridRow, resolveMerges } from '../../../shared-kernel/grid.js';
import { secrecyInRows, secretMark } from '../../../shared-kernel/secrecy.js';
import { type Headings, HeadingWords } from '../../../shared-kernel/sheet/headings.js';
import { kindOfRow, openRow, type RowRefusal, type RowRules } from '../../../shared-kernel/sheet/row.js';
import { yearOf } from '../../../shared-kernel/sheet/title-year.js';
import { SHEET_COLUMNS, type SheetCells, type SheetColumn } from './past-meeting.js';
import { refuse } from './problems.js';

type Column = SheetColumn | 'running';

/** How offices call the columns; the first is what an export writes. */
export const MEETING_HEADINGS = new HeadingWords<Column>({
  running: ['序号'],
  kind: ['会议类别', '会议类型', '会议名称', '会议'],
  number: ['次数', '会议次数', '第几次', '届次'],
  heldOn: ['召开日期', '召开时间', '会议日期', '会议时间', '日期'],
  chair: ['主持领导', '主持人', '会议主持'],
  itemKind: ['议题类型', '议题类别'],
  title: ['议题', '议题名称', '会议议题'],
  byUnit: ['汇报单位', '提报单位', '提请单位'],
  outcome: ['结果', '议题结果', '审议结果'],
  matter: ['议定事项', '决定事项', '议定内容', '会议议定事项'],
  units: ['承办单位', '责任单位', '牵头单位'],
  dueOn: ['完成时限', '时限', '完成时间'],
  state: ['办理状态', '办理情况', '落实情况'],
  minutesNumber: ['纪要文号', '会议纪要文号', '文号'],
});
const NEEDED = ['kind', 'heldOn', 'title'] as const;
const HEADING_SEARCH_ROWS = 50;
const LONG = 2000;
const LIMITS: Readonly<Partial<Record<Column, number>>> = { title: LONG, matter: 500, units: LONG, minutesNumber: 100 };
const PARAGRAPHS: readonly Column[] = ['title', 'units'];
const RULES: RowRules<Column> = {
  limit: (field) => LIMITS[field] ?? 200,
  isParagraph: (field) => PARAGRAPHS.includes(field),
  heading: (field) => MEETING_HEADINGS.first(field),
  number: 'running',
};

export type SheetFault = Omit<RowRefusal<string>, 'row'>;

/** A row of the workbook in its words; what it has no column for, or leaves blank, is ''. */
export interface ReadMeetingRow {
  readonly row: number;
  readonly words: SheetCells;
  readonly faults: readonly SheetFault[];
}

/** A workbook of meetings taken apart. */
export interface ReadMeetings {
  readonly heads: Readonly<Partial<Record<Column, string>>>;
  /** Of dates that state none. */
  readonly year: number | null;
  /** Kept after confirming, until the second person’s word is there. */
  readonly lines: readonly ReadMeetingRow[];
  readonly notes: readonly { readonly row: number; readonly words: string }[];
}

/** @throws HEADINGS_UNKNOWN, WORKBOOK_MARKED_SECRET */
export function readMeetingSheet(grid: Grid): ReadMeetings {
  const rows = resolveMerges(grid);
  const start = rows.slice(0, HEADING_SEARCH_ROWS).findIndex((row) => isHeading(row));
  const mark = secrecyInRows(rows, start < 0 ? Infinity : (rows[start]?.row ?? 0));
  if (mark !== null) throw refuse('WORKBOOK_MARKED_SECRET', { mark });
  const headings = rows[start] === undefined ? null : MEETING_HEADINGS.read(rows[start], NEEDED.length);
  if (headings === null)
    throw refuse('HEADINGS_UNKNOWN', { columns: NEEDED.map((one) => MEETING_HEADINGS.first(one)).join('、') });
  const stated = yearOf(rows.slice(0, start).flatMap((row) => filledColumns(row).map((at) => wordsOf(row.cells[at]))));
  const below = rows.slice(start + 1).filter((row) => !isHeading(row));
  const says = { labels: ['running', 'kind'], says: SHEET_COLUMNS.filter((one) => one !== 'kind') } as const;
  const isData = (row: GridRow): boolean => kindOfRow(row, headings, says) === 'DATA';
  return {
    heads: Object.fromEntries([...headings].map(([field, { words }]) => [field, words])),
    year: stated === 'ASK' ? null : stated,
    lines: below.filter(isData).map((row) => readRow(row, headings)),
    notes: below.filter((row) => !isData(row)).map((row) => ({ row: row.row, words: firstWords(row) })),
  };
}

function isHeading(row: GridRow): boolean {
  const found = MEETING_HEADINGS.read(row, NEEDED.length);
  return found !== null && NEEDED.every((field) => found.has(field));
}

const firstWords = (row: GridRow): string => wordsOf(row.cells[filledColumns(row)[0] ?? 0]).slice(0, 200);

function readRow(source: GridRow, headings: Headings<Column>): ReadMeetingRow {
  const faults: SheetFault[] = [];
  const row = openRow<Column, string>(source, headings, RULES, ({ row: _row, ...fault }) => faults.push(fault));
  const words = Object.fromEntries(SHEET_COLUMNS.map((field) => [field, row.words(field)])) as SheetCells;
  for (const [field, said] of Object.entries(words)) {
    const mark = secretMark(said);
    if (mark !== null) row.refuse(field as Column, 'SECRET_MARK', { mark });
  }
  return { row: source.row, words, faults };
}

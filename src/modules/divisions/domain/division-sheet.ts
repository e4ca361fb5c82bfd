import { wordsOf } from '../../../shared-kernel/cell-text.js';
import { filledColumns, type Grid, type GridRow, resolveMerges } from '../../../shared-kernel/grid.js';
import { secrecyInRows, secretMark } from '../../../shared-kernel/secrecy.js';
import { type Headings, HeadingWords } from '../../../shared-kernel/sheet/headings.js';
import { kindOfRow, openRow, type RowRefusal } from '../../../shared-kernel/sheet/row.js';
import { refuse } from './problems.js';

/** The columns of a division of work as offices keep it; the heading that an export writes comes first. */
const COLUMNS = {
  number: ['序号'],
  leader: ['领导岗位', '分管领导', '市领导', '领导职务', '职务', '领导'],
  units: ['分管单位', '分管部门', '单位', '分管部门和单位'],
  fields: ['分管领域', '分管工作', '分工', '分管内容'],
  document: ['文号', '分工文件', '文件', '文件文号', '依据'],
  orderedOn: ['起始日期', '文件日期', '施行日期', '分工日期', '日期'],
} as const;
export type DivisionColumn = keyof typeof COLUMNS;
const FIELDS = Object.keys(COLUMNS) as DivisionColumn[];
const NEEDED = ['leader', 'units', 'document'] as const satisfies readonly DivisionColumn[];
const HEADS = new HeadingWords<DivisionColumn>(COLUMNS);

/** What an export writes above its columns. */
export const DIVISION_HEADS: readonly string[] = FIELDS.map((field) => HEADS.first(field));

export type SheetFault = Omit<RowRefusal<string>, 'row'>;

/** A row in its words; what its file has no column for, or leaves blank, is ''. */
export interface DivisionSheetRow {
  readonly row: number;
  readonly words: Readonly<Record<DivisionColumn, string>>;
  readonly faults: readonly SheetFault[];
}

/** A workbook taken apart. */
export interface ReadDivision {
  /** The headings as the file writes them. */
  readonly heads: Readonly<Partial<Record<DivisionColumn, string>>>;
  readonly rows: readonly DivisionSheetRow[];
  /** Rows that say nothing: remarks, totals. */
  readonly skipped: readonly { readonly row: number; readonly words: string }[];
}

const HEADING_SEARCH_ROWS = 50;
/** A cell may list what one leader answers for. */
const UNITS = 2000;
const WORDS = 200;
const LIMITS: Readonly<Partial<Record<DivisionColumn, number>>> = { units: UNITS, orderedOn: 30 };

const isHeading = (row: GridRow): boolean => {
  const found = HEADS.read(row, NEEDED.length);
  return found !== null && NEEDED.every((field) => found.has(field));
};

/**
 * Takes a workbook apart: title rows, headings by their usual words, remarks between.
 * @throws HEADINGS_UNKNOWN, WORKBOOK_MARKED_SECRET
 */
export function readDivisionSheet(grid: Grid): ReadDivision {
  const rows = resolveMerges(grid);
  const start = rows.slice(0, HEADING_SEARCH_ROWS).findIndex(isHeading);
  const mark = secrecyInRows(rows, start < 0 ? Infinity : (rows[start]?.row ?? 0));
  if (mark !== null) throw refuse('WORKBOOK_MARKED_SECRET', { mark });
  const head = rows[start];
  const headings = head === undefined ? null : HEADS.read(head, NEEDED.length);
  if (headings === null)
    throw refuse('HEADINGS_UNKNOWN', { columns: NEEDED.map((field) => HEADS.first(field)).join('、') });
  const below = rows.slice(start + 1).filter((row) => !isHeading(row));
  const isData = (row: GridRow): boolean =>
    kindOfRow(row, headings, { labels: ['number', 'leader'], says: ['units', 'document'] }) === 'DATA';
  return {
    heads: Object.fromEntries([...headings].map(([field, { words }]) => [field, words])),
    rows: below.filter(isData).map((row) => readRow(row, headings)),
    skipped: below
      .filter((row) => !isData(row))
      .map((row) => ({ row: row.row, words: wordsOf(row.cells[filledColumns(row)[0] ?? 0]).slice(0, WORDS) })),
  };
}

function readRow(source: GridRow, headings: Headings<DivisionColumn>): DivisionSheetRow {
  const faults: SheetFault[] = [];
  const rules = {
    limit: (field: DivisionColumn) => LIMITS[field] ?? WORDS,
    // Units may stand below each other in a cell.
    isParagraph: (field: DivisionColumn) => field === 'units' || field === 'leader',
    heading: (field: DivisionColumn) => HEADS.first(field),
    number: 'number' as const,
  };
  const row = openRow<DivisionColumn, string>(source, headings, rules, ({ row: _row, ...fault }) => faults.push(fault));
  const words = wordsBy((field) => row.words(field));
  for (const field of NEEDED) if (words[field] === '' && !row.refused(field)) row.refuse(field, 'FIELD_MISSING');
  const secret = FIELDS.find((field) => secretMark(words[field]) !== null);
  if (secret === undefined) return { row: source.row, words, faults };
  // Of a row that bears a secrecy mark nothing else is told, nor kept.
  const params = { mark: secretMark(words[secret]) ?? '' };
  const column = headings.get(secret)?.words ?? null;
  return { row: source.row, words: wordsBy(() => ''), faults: [{ column, code: 'SECRET_MARK', params }] };
}

const wordsBy = (of: (field: DivisionColumn) => string) =>
  Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as Record<DivisionColumn, string>;

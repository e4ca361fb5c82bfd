import { wordsOf } from '../../../shared-kernel/cell-text.js';
import { filledColumns, type Grid, type GridRow, resolveMerges } from '../../../shared-kernel/grid.js';
import { secrecyInRows, secretMark } from '../../../shared-kernel/secrecy.js';
import { type Headings, HeadingWords } from '../../../shared-kernel/sheet/headings.js';
import { kindOfRow, openRow, type RowRefusal } from '../../../shared-kernel/sheet/row.js';
import { refuse } from './problems.js';

/** The columns of a list of indicators as offices keep it; the heading that an export writes comes first. */
const INDICATOR_COLUMNS = {
  number: ['序号'],
  name: ['指标', '指标名称', '考核指标'],
  reform: ['所属改革', '所属改革事项', '改革事项', '改革项目', '对应改革事项', '上级要点'],
  unitOfMeasure: ['计量单位', '单位（计量）'],
  direction: ['方向', '指标方向'],
  baselineValue: ['基期值', '基数', '基准值', '基期数'],
  baselineOn: ['基期日期', '基期', '基期时间'],
  targetValue: ['目标值', '目标', '考核目标'],
  targetOn: ['目标日期', '完成时限', '目标时间'],
  frequency: ['频次', '报送频次', '周期', '统计周期'],
  definition: ['口径', '统计口径', '指标口径', '指标解释'],
  dataUnit: ['数据单位', '数据来源单位', '数据提供单位', '责任单位'],
  comparedAmong: ['比较范围', '排名范围'],
} as const;
/** The columns of a list of readings. */
const READING_COLUMNS = {
  number: ['序号'],
  name: ['指标', '指标名称', '考核指标'],
  reform: ['所属改革', '所属改革事项', '改革事项', '改革项目', '对应改革事项', '上级要点'],
  period: ['期间', '期别', '报告期', '统计期', '时间'],
  asOf: ['截至日期', '截至', '截止日期'],
  value: ['数值', '读数', '实际值', '完成值', '数据'],
  rank: ['位次', '排名', '名次'],
  source: ['来源', '来源文件', '数据来源', '依据'],
  sourceIssuer: ['出具单位', '来源单位'],
} as const;

export type IndicatorColumn = keyof typeof INDICATOR_COLUMNS;
export type ReadingColumn = keyof typeof READING_COLUMNS;
type Column = IndicatorColumn | ReadingColumn;

/** What an export writes above its columns. */
export const INDICATOR_HEADS: readonly string[] = Object.values(INDICATOR_COLUMNS).map(([first]) => first);
export const READING_HEADS: readonly string[] = Object.values(READING_COLUMNS).map(([first]) => first);

export type SheetFault = Omit<RowRefusal<string>, 'row'>;

/** A row in its words; what its file has no column for, or leaves blank, is ''. */
export interface ReadRow<F extends string> {
  readonly row: number;
  readonly words: Readonly<Record<F, string>>;
  readonly faults: readonly SheetFault[];
}

interface ReadSheet<What extends string, F extends string> {
  readonly what: What;
  /** The headings as the file writes them. */
  readonly heads: Readonly<Partial<Record<F, string>>>;
  readonly rows: readonly ReadRow<F>[];
  /** Rows that say nothing: remarks, totals. */
  readonly skipped: readonly { readonly row: number; readonly words: string }[];
}

/** A workbook taken apart: of indicators, or of readings. */
export type ReadSheets = ReadSheet<'INDICATORS', IndicatorColumn> | ReadSheet<'READINGS', ReadingColumn>;

const HEADING_SEARCH_ROWS = 50;
const SHORT = 100;
const LONG = 200;
const LIMITS: Readonly<Partial<Record<Column, number>>> = {
  ...{ reform: 300, definition: LONG, source: LONG, unitOfMeasure: 20, baselineValue: 20, targetValue: 20, value: 20 },
  comparedAmong: 60,
};

interface Kind<What extends string, F extends Column> {
  readonly what: What;
  readonly columns: readonly F[];
  readonly words: HeadingWords<F>;
  readonly needed: readonly F[];
}

const INDICATORS: Kind<'INDICATORS', IndicatorColumn> = {
  what: 'INDICATORS',
  columns: Object.keys(INDICATOR_COLUMNS) as IndicatorColumn[],
  words: new HeadingWords<IndicatorColumn>(INDICATOR_COLUMNS),
  needed: [
    'name',
    'reform',
    'unitOfMeasure',
    'baselineValue',
    'targetValue',
    'targetOn',
    'frequency',
    'definition',
    'dataUnit',
  ],
};
const READINGS: Kind<'READINGS', ReadingColumn> = {
  what: 'READINGS',
  columns: Object.keys(READING_COLUMNS) as ReadingColumn[],
  words: new HeadingWords<ReadingColumn>(READING_COLUMNS),
  needed: ['name', 'period', 'value', 'source'],
};

/**
 * Takes a workbook apart, of indicators or of readings as its headings say: title rows, headings by their usual words, remarks between.
 * @throws HEADINGS_UNKNOWN, WORKBOOK_MARKED_SECRET
 */
export function readIndicatorSheet(grid: Grid): ReadSheets {
  const rows = resolveMerges(grid);
  const readings = startOf(rows, READINGS);
  if (readings >= 0) return taken(rows, READINGS, readings);
  return taken(rows, INDICATORS, startOf(rows, INDICATORS));
}

const isHeading = <F extends Column>(row: GridRow, { words, needed }: Kind<string, F>): boolean => {
  const found = words.read(row, needed.length);
  return found !== null && needed.every((field) => found.has(field));
};

const startOf = <F extends Column>(rows: readonly GridRow[], kind: Kind<string, F>): number =>
  rows.slice(0, HEADING_SEARCH_ROWS).findIndex((row) => isHeading(row, kind));

function taken<What extends string, F extends Column>(
  rows: readonly GridRow[],
  kind: Kind<What, F>,
  start: number,
): ReadSheet<What, F> {
  const mark = secrecyInRows(rows, start < 0 ? Infinity : (rows[start]?.row ?? 0));
  if (mark !== null) throw refuse('WORKBOOK_MARKED_SECRET', { mark });
  const head = rows[start];
  const headings = head === undefined ? null : kind.words.read(head, kind.needed.length);
  if (headings === null)
    throw refuse('HEADINGS_UNKNOWN', { columns: kind.needed.map((one) => kind.words.first(one)).join('、') });
  const below = rows.slice(start + 1).filter((row) => !isHeading(row, kind));
  const says = { labels: ['number', 'name'] as F[], says: kind.needed.slice(1) };
  const isData = (row: GridRow): boolean => kindOfRow(row, headings, says) === 'DATA';
  return {
    what: kind.what,
    heads: Object.fromEntries([...headings].map(([field, { words }]) => [field, words])) as Partial<Record<F, string>>,
    rows: below.filter(isData).map((row) => readRow(row, kind, headings)),
    skipped: below
      .filter((row) => !isData(row))
      .map((row) => ({ row: row.row, words: wordsOf(row.cells[filledColumns(row)[0] ?? 0]).slice(0, LONG) })),
  };
}

function readRow<F extends Column>(source: GridRow, kind: Kind<string, F>, headings: Headings<F>): ReadRow<F> {
  const faults: SheetFault[] = [];
  const rules = {
    limit: (field: F) => LIMITS[field] ?? SHORT,
    isParagraph: () => false,
    heading: (field: F) => kind.words.first(field),
    number: 'number' as F,
  };
  const row = openRow<F, string>(source, headings, rules, ({ row: _row, ...fault }) => faults.push(fault));
  const words = Object.fromEntries(kind.columns.map((field) => [field, row.words(field)])) as Record<F, string>;
  for (const field of kind.needed) if (words[field] === '' && !row.refused(field)) row.refuse(field, 'FIELD_MISSING');
  const secret = kind.columns.find((field) => secretMark(words[field]) !== null);
  if (secret === undefined) return { row: source.row, words, faults };
  // Of a row that bears a secrecy mark nothing else is told, nor kept.
  const empty = Object.fromEntries(kind.columns.map((field) => [field, ''])) as Record<F, string>;
  const column = headings.get(secret)?.words ?? null;
  return {
    row: source.row,
    words: empty,
    faults: [{ column, code: 'SECRET_MARK', params: { mark: secretMark(words[secret]) ?? '' } }],
  };
}

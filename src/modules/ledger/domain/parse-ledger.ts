import { wordsOf, keyOf } from '../../../shared-kernel/cell-text.js';
import { type Grid, type GridRow, filledColumns, resolveMerges } from '../../../shared-kernel/grid.js';
import { joinHeadings } from '../../../shared-kernel/sheet/headings.js';
import { type LedgerHeadings, missingHeadings, readHeadings } from './headings.js';
import type { Ledger, LedgerProject, LedgerRefusal, LedgerTask } from './ledger.js';
import { kindOfRow, type LedgerRow, openRow } from './ledger-row.js';
import { joinProject, readProject } from './read-project.js';
import { addTasks, readTasks, type TaskDays } from './read-task.js';
import { refuse } from './problems.js';
import { secrecyInRows } from '../../../shared-kernel/secrecy.js';
import { withDittos } from '../../../shared-kernel/sheet/dittos.js';
import { yearOf } from '../../../shared-kernel/sheet/title-year.js';
import type { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';

const HEADING_SEARCH_ROWS = 50;

interface Options {
  readonly year?: number | null;
  readonly calendar?: WorkingCalendar | null;
}

interface Reading {
  readonly year: number | null;
  readonly calendar: WorkingCalendar | null;
  headings: LedgerHeadings;
  headingRow: number;
  readonly projects: LedgerProject[];
  readonly indexOf: Map<string, number>;
  readonly refusedProjects: Set<string>;
  /** The project that a row without a name goes on with; a section heading ends it. */
  current: string | null;
  readonly tasks: LedgerTask[];
  readonly taskDays: TaskDays;
  readonly refusals: LedgerRefusal[];
}

/**
 * Reads a responsibility ledger as offices keep it: title rows, headings by their usual synonyms (on one row or two),
 * section and note rows between the data, merged or blank continuation cells, lists in one cell, dates in words.
 * Rows that cannot be taken are listed with row, column and code; the others stand.
 * @param options.year the year of deadlines without one; by default the year in the title
 * @param options.calendar by which "国庆节前" is a day
 * @throws LEDGER_HEADINGS_MISSING, LEDGER_COLUMNS_MISSING, LEDGER_OTHER_YEAR, LEDGER_MARKED_SECRET
 */
export function parseLedger(grid: Grid, options: Options = {}): Ledger {
  const rows = resolveMerges(grid);
  const start = rows.slice(0, HEADING_SEARCH_ROWS).findIndex((row) => readHeadings(row) !== null);
  const mark = secrecyInRows(rows, start < 0 ? Infinity : (rows[start]?.row ?? 0));
  if (mark !== null) throw refuse('LEDGER_MARKED_SECRET', { mark });
  if (start < 0) throw refuse('LEDGER_HEADINGS_MISSING');
  const reading = begin(rows.slice(0, start), options);
  for (const row of withDittos(rows.slice(start), (one) => readHeadings(one) !== null)) readLine(reading, row);
  if (reading.projects.length + reading.refusals.length === 0) throwIfColumnsMissing(reading.headings);
  return { year: reading.year, projects: reading.projects, tasks: reading.tasks, refusals: reading.refusals };
}

function begin(titleRows: readonly GridRow[], { year = null, calendar = null }: Options): Reading {
  return {
    year: yearStated(titleRows, year),
    calendar,
    headings: new Map(),
    headingRow: -1,
    projects: [],
    indexOf: new Map(),
    refusedProjects: new Set(),
    current: null,
    tasks: [],
    taskDays: new Map(),
    refusals: [],
  };
}

function yearStated(titleRows: readonly GridRow[], wanted: number | null): number | null {
  const titles = titleRows.flatMap((row) => filledColumns(row).map((column) => wordsOf(row.cells[column])));
  const named = yearOf(titles);
  const stated = named === 'ASK' ? null : named;
  if (wanted !== null && stated !== null && wanted !== stated) throw refuse('LEDGER_OTHER_YEAR', { wanted, stated });
  return wanted ?? stated;
}

function readLine(reading: Reading, source: GridRow): void {
  const headings = readHeadings(source);
  if (headings !== null) {
    reading.headings = reading.headingRow === source.row - 1 ? joinHeadings(reading.headings, headings) : headings;
    reading.headingRow = source.row;
    return;
  }
  throwIfColumnsMissing(reading.headings);
  const kind = kindOfRow(source, reading.headings);
  if (kind === 'SECTION') reading.current = null;
  if (kind !== 'DATA') return;
  readData(
    reading,
    openRow(source, reading.headings, (refusal) => reading.refusals.push(refusal)),
  );
}

function throwIfColumnsMissing(headings: LedgerHeadings): void {
  const columns = missingHeadings(headings);
  if (columns.length > 0) throw refuse('LEDGER_COLUMNS_MISSING', { columns: columns.join('、') });
}

function readData(reading: Reading, row: LedgerRow): void {
  const index = projectOfRow(reading, row);
  if (index === null) return;
  const project = reading.projects[index];
  if (project === undefined) return;
  const read = readTasks(row, { key: project.key, index, firstRow: project.row === row.row }, reading);
  const tasks = addTasks(reading.taskDays, read);
  if (tasks === null) row.refuse('measure', 'TASK_TWICE');
  else reading.tasks.push(...tasks);
}

/** The project that the row belongs to, made or completed by it; null when the row cannot be taken. */
function projectOfRow(reading: Reading, row: LedgerRow): number | null {
  const name = row.words('name');
  const key = name === '' ? reading.current : keyOf(name);
  if (row.refused()) return null;
  if (key === null) return refuseRow(row, 'name', 'PROJECT_MISSING');
  const index = reading.indexOf.get(key);
  reading.current = key;
  if (reading.refusedProjects.has(key)) return refuseRow(row, null, 'PROJECT_REFUSED');
  return index === undefined ? addProject(reading, row, name) : goOnProject(reading, row, index);
}

function refuseRow(row: LedgerRow, field: 'name' | null, code: 'PROJECT_MISSING' | 'PROJECT_REFUSED'): null {
  row.refuse(field, code);
  return null;
}

function addProject(reading: Reading, row: LedgerRow, name: string): number | null {
  const project = readProject(row, name);
  if (project === null) {
    reading.refusedProjects.add(keyOf(name));
    return null;
  }
  reading.indexOf.set(project.key, reading.projects.length);
  return reading.projects.push(project) - 1;
}

function goOnProject(reading: Reading, row: LedgerRow, index: number): number | null {
  const known = reading.projects[index];
  if (known === undefined) return null;
  const joined = joinProject(row, known);
  if (joined === null) return null;
  reading.projects[index] = joined;
  return index;
}

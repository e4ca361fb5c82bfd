import { wordsOf } from '../../../shared-kernel/cell-text.js';
import { filledColumns, type GridRow, isBlankCell } from '../../../shared-kernel/grid.js';
import { withDittos } from '../../../shared-kernel/sheet/dittos.js';
import type { Steps } from '../../../shared-kernel/steps.js';
import type { RowKind } from '../../../shared-kernel/sheet/row.js';
import { type Head, headFrom, isHeading, MOST_ROWS } from './find-head.js';
import { type LedgerField, missingFields } from './headings.js';
import type { LedgerProject, LedgerRefusal, NotReadRow, RowMark } from './ledger.js';
import { asLastRow } from './last-row.js';
import type { RowAnswer } from './ledger-answers.js';
import { kindOfRow, type LedgerRow, openRow } from './ledger-row.js';
import { rowKey } from './pair-answers.js';
import { joinProject, readProject } from './read-project.js';
import { keysAbove, type RowPlace, readPlace, unreadPlace } from './read-place.js';
import { sayOfNodes } from './said-of-nodes.js';
import { addTasks, readTasks } from './read-task.js';
import type { Reading } from './reading.js';
import { unstatedIn } from './unstated.js';
import { doneSaid, marksOf } from './row-marks.js';

/** A sheet with its head, to be read. */
export interface ReadableSheet {
  readonly name: string;
  /** Where several sheets are read, each row says of which it is. */
  readonly named: boolean;
  /** Merges resolved. */
  readonly rows: readonly GridRow[];
  readonly head: Head;
}

/** So many rows are read before others may have their turn. */
const ROWS_OF_A_STEP = 100;

interface Line {
  readonly sheet: ReadableSheet;
  readonly row: GridRow;
  readonly head: Head;
}

/**
 * Reads a sheet as offices keep it: section and note rows between the data, merged or blank continuation cells, lists
 * in one cell, dates in words, headings that come again. Rows that cannot be taken are listed with row, column and code,
 * those that are no data with the reason; the others stand.
 */
export function* readingSheet(reading: Reading, sheet: ReadableSheet): Steps<void> {
  const below = sheet.rows.filter(({ row }) => row >= sheet.head.row + sheet.head.rows);
  const heads = new Set(below.filter((row) => isHeading(row, reading.said)).map(({ row }) => row));
  const isHead = ({ row }: GridRow): boolean => heads.has(row);
  yield;
  const rows = withDittos(below, isHead);
  yield;
  [reading.current, reading.opening, reading.last] = [null, null, null];
  let head: Head | null = sheet.head;
  let goesOn = 0;
  for (const [place, row] of rows.entries()) {
    if (place < goesOn) continue;
    if (place % ROWS_OF_A_STEP === 0) yield;
    if (isHead(row)) {
      const next = headFrom(rows.slice(place, place + MOST_ROWS), reading.said);
      goesOn = place + next.rows;
      // Another table is read where it says as much as a ledger's has to.
      head = missingFields(next.columns).length === 0 ? next : null;
    } else if (head !== null) readLine(reading, { sheet, row, head });
    else skip(reading, sheet, row, 'OTHER_TABLE');
  }
  leaveOpening(reading, sheet);
}

function readLine(reading: Reading, line: Line): void {
  const { sheet, row } = line;
  const answer = answerTo(reading, line);
  const kind = answer.cells === undefined ? kindOfRow(row, line.head.columns) : 'DATA';
  const marks = marksOf(row, line.head);
  const opens = kind === 'SECTION' && names(line);
  if (opens) leaveOpening(reading, sheet);
  if (kind === 'SECTION') [reading.current, reading.last] = [null, null];
  const why = whyNot(kind, marks, answer);
  if (why === null) readData(reading, openedBy(reading, corrected(line, answer.cells)), marks);
  else if (opens && why === 'SECTION') reading.opening = row;
  else skip(reading, sheet, row, why);
}

/** What a person said of a row; it may be named with its sheet where only that one is read. */
function answerTo({ answers: { rows } }: Reading, { sheet, row: { row } }: Line): RowAnswer {
  if (rows === undefined) return NO_ANSWER;
  return rows[rowKey({ row, ...ofSheet(sheet) })] ?? rows[rowKey({ row, sheet: sheet.name })] ?? NO_ANSWER;
}

const NO_ANSWER: RowAnswer = {};

/** Why a row is not read; null where it is. */
function whyNot(kind: RowKind, marks: readonly RowMark[], { skip: left, take }: RowAnswer): NotReadRow['why'] | null {
  if (left === true) return 'LEFT_OUT';
  if (kind !== 'DATA') return kind;
  const out = marks.find((mark) => mark === 'STRUCK' || mark === 'CANCELLED');
  return take === true ? null : (out ?? null);
}

/** A number and a name, or a name and its leader: the project of the rows below. */
function names({ row, head: { columns } }: Line): boolean {
  const fills = (field: LedgerField): boolean => !isBlankCell(row.cells[columns.get(field)?.column ?? -1]);
  return fills('name') && (fills('leader') || /^[(（]?\d/u.test(wordsOf(row.cells[columns.get('code')?.column ?? -1])));
}

/** Fills the project's cells of a row that has none from the row that opened the project. */
function openedBy(reading: Reading, line: Line): Line {
  const { opening } = reading;
  const name = line.head.columns.get('name')?.column ?? -1;
  if (opening === null) return line;
  if (!isBlankCell(line.row.cells[name])) {
    leaveOpening(reading, line.sheet);
    return line;
  }
  reading.opening = null;
  const length = Math.max(line.row.cells.length, opening.cells.length);
  const cells = Array.from({ length }, (_, column) => {
    const own = line.row.cells[column] ?? null;
    return isBlankCell(own) || column === line.head.columns.get('code')?.column ? (opening.cells[column] ?? null) : own;
  });
  return { ...line, row: { ...line.row, cells } };
}

const ofSheet = ({ name, named }: ReadableSheet): { readonly sheet?: string } => (named ? { sheet: name } : {});

/** A project that was named, and for which no row said who leads it. */
function leaveOpening(reading: Reading, sheet: ReadableSheet): void {
  if (reading.opening === null) return;
  const column = sheet.head.columns.get('lead')?.words ?? null;
  const at = { row: reading.opening.row, ...ofSheet(sheet) };
  reading.refusals.push({ ...at, column, code: 'VALUE_MISSING', params: {} });
  reading.opening = null;
}

/** The row as a person corrected it; a field without a column gets one. */
function corrected(line: Line, cells: Readonly<Partial<Record<LedgerField, string>>> = {}): Line {
  const said = Object.entries(cells) as [LedgerField, string][];
  if (said.length === 0) return line;
  const written = [...line.row.cells];
  const columns = new Map(line.head.columns);
  for (const [field, words] of said) {
    const column =
      columns.get(field)?.column ?? Math.max(written.length, ...[...columns.values()].map((one) => one.column + 1));
    if (!columns.has(field)) columns.set(field, { column, words: field, sure: 'ASKED' });
    while (written.length <= column) written.push(null);
    written[column] = words === '' ? null : words;
  }
  return { ...line, row: { ...line.row, cells: written }, head: { ...line.head, columns } };
}

function skip(reading: Reading, sheet: ReadableSheet, row: GridRow, why: NotReadRow['why']): void {
  const words = filledColumns(row)
    .map((column) => wordsOf(row.cells[column]))
    .join(' ')
    .slice(0, LONGEST_WORDS);
  reading.skipped.push({ sheet: sheet.name, row: row.row, words, why });
}

const LONGEST_WORDS = 200;

function readData(reading: Reading, { sheet, row: source, head }: Line, marks: readonly RowMark[]): void {
  const of = ofSheet(sheet);
  const row = openRow(source, head.columns, (refusal) => reading.refusals.push({ ...refusal, ...of }));
  const also = { ...of, ...(marks.length > 0 && { marks }), ...unstatedIn(head.columns) };
  const above = { cells: source.cells, head };
  const index = asLastRow(reading.last, reading.projects, above) ?? projectOfRow(reading, row, also);
  const project = index === null ? undefined : reading.projects[index];
  if (index === null || project === undefined) {
    // The faults of its task are told with those of its project.
    readTasks(row, { key: '', index: -1, firstRow: true }, reading.daysOf);
    reading.last = null;
    return;
  }
  reading.last = { ...above, index };
  const place = { key: project.key, index, firstRow: project.row === row.row };
  const read = readTasks(row, place, reading.daysOf);
  if (row.refused()) reading.dateless.add(index);
  const tasks = addTasks(reading.taskDays, read);
  if (tasks === null) row.refuse('measure', 'TASK_TWICE');
  const done = doneSaid(source, head, reading);
  // Each is its row's own and nobody has seen it yet: a copy of thousands would be for nothing.
  for (const task of tasks ?? []) reading.tasks.push(Object.assign(task, also, done));
}

type Also = Pick<LedgerProject, 'sheet' | 'marks' | 'unstated'>;

/** The project that the row belongs to, made or completed by it; null when the row cannot be taken. */
function projectOfRow(reading: Reading, row: LedgerRow, also: Also): number | null {
  const place = readPlace(row, reading.current);
  // The rows below go on with this one, even where its name cannot be read.
  if (row.refused()) {
    reading.current = unreadPlace(row.row);
    reading.refusedProjects.set(reading.current.key, { row: row.row, faults: new Set() });
    return null;
  }
  if (place === null) return refuseRow(row, 'name', 'PROJECT_MISSING');
  sayOfNodes(reading.nodes, row, place);
  const index = reading.indexOf.get(place.key);
  reading.current = place;
  if (index !== undefined) return goOnProject(reading, row, { index, also });
  const refused = [...(place.named ? [] : [place.key]), ...keysAbove(place)].find(
    (key) => reading.refusedProjects.has(key) && !reading.indexOf.has(key),
  );
  const firstRow = reading.refusedProjects.get(refused ?? '')?.row;
  if (firstRow !== undefined) return refuseRow(row, null, 'PROJECT_REFUSED', { firstRow });
  return addProject(reading, row, { place, also });
}

function refuseRow(
  row: LedgerRow,
  field: 'name' | null,
  code: 'PROJECT_MISSING' | 'PROJECT_REFUSED',
  params: LedgerRefusal['params'] = {},
): null {
  row.refuse(field, code, params);
  return null;
}

/** A row refuses itself alone: the next one that says enough makes the project. */
function addProject(reading: Reading, row: LedgerRow, { place, also }: { place: RowPlace; also: Also }): number | null {
  const before = reading.refusals.length;
  const project = readProject(row, place);
  if (project !== null) {
    reading.indexOf.set(project.key, reading.projects.length);
    return reading.projects.push({ ...project, ...also }) - 1;
  }
  const faults = reading.refusals
    .slice(before)
    .map(({ column, code, params }) => JSON.stringify([column, code, params]));
  const first = reading.refusedProjects.get(place.key);
  if (first === undefined) reading.refusedProjects.set(place.key, { row: row.row, faults: new Set(faults) });
  else if (faults.every((fault) => first.faults.has(fault))) {
    // What its cells repeat of the first row is put right there.
    reading.refusals.length = before;
    refuseRow(row, null, 'PROJECT_REFUSED', { firstRow: first.row });
  }
  return null;
}

function goOnProject(reading: Reading, row: LedgerRow, { index, also }: { index: number; also: Also }): number | null {
  const known = reading.projects[index];
  if (known === undefined) return null;
  const joined = joinProject(row, known);
  if (joined === null) return null;
  // What one of its sheets has a column for, the file states.
  const { unstated: before = [], ...rest } = joined;
  const unstated = before.filter((field) => also.unstated?.includes(field) === true);
  reading.projects[index] = { ...rest, ...(unstated.length > 0 && { unstated }) };
  return index;
}

import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import type { CellRefusal, ReadRow, ReadSheet } from './read-register-sheet.js';
import type { AnyRow } from './register.js';
import type { Warning } from './warnings.js';
import { type RegisterSheet, saysSame } from './register-sheet.js';

/** One cell that would change, by its heading. */
export interface CellChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What is wrong with a row; the column is null where no single one is at fault. */
export interface RowFault {
  readonly column: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export const REGISTER_VERDICTS = ['ADD', 'CHANGE', 'SAME', 'REFUSE', 'SKIP'] as const;

/** What an import would do with a row of the sheet. */
export type RegisterVerdict =
  | {
      readonly verdict: 'ADD' | 'CHANGE' | 'SAME';
      readonly row: number;
      readonly name: string;
      readonly entryId: string | null;
      /** What was confirmed changes only as a correction, which waits for a second person. */
      readonly correction: boolean;
      readonly changes: readonly CellChange[];
      /** What is unusual about it: taken all the same. Left out by previews of an earlier version. */
      readonly unusual?: readonly Warning[];
    }
  | {
      readonly verdict: 'REFUSE';
      readonly row: number;
      readonly name: string;
      readonly faults: readonly RowFault[];
      /** The words of its cells by field, to be taken home; empty where they bear a secrecy mark. */
      readonly cells: Readonly<Record<string, string>>;
    }
  | { readonly verdict: 'SKIP'; readonly row: number; readonly name: string; readonly column: string | null };

/** An entry that a row names, as far as a verdict needs it. */
export interface NamedEntry {
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly confirmed: boolean;
  readonly correcting: boolean;
  /** Read by name: no file changes it, and nothing of it is told to whom it is not known. */
  readonly closed: boolean;
  /** Whether whoever handed the file in reads it. */
  readonly seen: boolean;
  /** Whether the office may write it anew: what a unit reported itself it returns instead. */
  readonly ofOffice: boolean;
}

/** A row with all that is known of it. */
export interface WeighedRow {
  readonly read: ReadRow;
  /** What its cells cannot mean. */
  readonly unmeant: readonly CellRefusal[];
  /** What the register's rules say. */
  readonly broken: readonly FieldError[];
  readonly row: AnyRow;
  /** The words of its cells as it would be kept. */
  readonly cells: Readonly<Record<string, string>>;
  readonly entry: NamedEntry | null;
  /** The row of the sheet that names the same thing before. */
  readonly twiceAt: number | null;
}

/** What an import would do with the rows of a sheet and what it did not read, in the order of the sheet. */
export function verdictsOf(
  sheet: RegisterSheet,
  read: Pick<ReadSheet, 'heads' | 'skipped'>,
  rows: readonly WeighedRow[],
): readonly RegisterVerdict[] {
  const skipped = read.skipped.map(
    ({ row, column, words }) => ({ verdict: 'SKIP', row, name: words, column }) as const,
  );
  const year = yearOfMost(rows);
  const verdicts = [...rows.map((row) => verdictOf(sheet, { heads: read.heads, year }, row)), ...skipped];
  return verdicts.sort((one, other) => one.row - other.row);
}

/** The title, or the words that it is made from. */
function nameOf({ register: { titleFrom } }: RegisterSheet, cells: Readonly<Record<string, string>>): string {
  return cells['title'] || (cells[titleFrom ?? ''] ?? '');
}

const yearOfRow = ({ row }: WeighedRow): string | null => row.happenedOn?.slice(0, 4) ?? null;

/** The year of more than half of the rows that name a day; null where none is. */
function yearOfMost(rows: readonly WeighedRow[]): string | null {
  const years = rows.map(yearOfRow).filter((year) => year !== null);
  return [...new Set(years)].find((year) => years.filter((one) => one === year).length * 2 > years.length) ?? null;
}

/** What is the same for all rows: the headings as the file writes them, and the year of most. */
interface OfFile {
  readonly heads: ReadSheet['heads'];
  readonly year: string | null;
}

function verdictOf(sheet: RegisterSheet, { heads, year }: OfFile, weighed: WeighedRow): RegisterVerdict {
  const { read, entry, cells } = weighed;
  const { row } = read;
  const name = nameOf(sheet, read.cells);
  const headOf = (field: string): string | null => {
    const column = columnNamed(sheet, field);
    return column === undefined ? null : (heads[column] ?? sheet.headings.first(column));
  };
  const changes = entry === null ? [] : changesOf(sheet, headOf, entry.cells, cells);
  const faults = faultsOf(sheet, weighed, changes.length > 0);
  if (faults.length > 0) {
    const named = faults.map(({ field, ...fault }) => ({ ...fault, column: headOf(field ?? '') }));
    return { verdict: 'REFUSE', row, name, faults: named, cells: read.cells };
  }
  const verdict = entry === null ? 'ADD' : changes.length > 0 ? 'CHANGE' : 'SAME';
  const correction = verdict === 'CHANGE' && entry?.confirmed === true;
  return {
    verdict,
    row,
    name,
    entryId: entry?.id ?? null,
    correction,
    changes,
    ...unusualIn(sheet, weighed, { verdict, year }),
  };
}

/** What is unusual about a row that brings something. */
function unusualIn(
  { register }: RegisterSheet,
  weighed: WeighedRow,
  { verdict, year }: { readonly verdict: 'ADD' | 'CHANGE' | 'SAME'; readonly year: string | null },
): { readonly unusual?: readonly Warning[] } {
  const apart = year !== null && yearOfRow(weighed) !== null && yearOfRow(weighed) !== year;
  const own: readonly Warning[] = apart ? ['YEAR_APART'] : [];
  const unusual = verdict === 'SAME' ? [] : [...own, ...register.warnings(weighed.row, 0)];
  return unusual.length === 0 ? {} : { unusual };
}

/** The column of a field; of small rows as a whole their first. */
function columnNamed({ columns }: RegisterSheet, field: string): string | undefined {
  return columns.find(({ name, part }) => name === field || part?.of === field)?.name;
}

/** `/adoption/0/journal` is a column of its own; `/proofs/0/number` means that of the proofs. */
function fieldAt(sheet: RegisterSheet, pointer: string): string {
  const [, name = '', , part = ''] = pointer.split('/');
  return columnNamed(sheet, `${name}.${part}`) ?? name;
}

function changesOf(
  { columns }: RegisterSheet,
  headOf: (field: string) => string | null,
  from: NamedEntry['cells'],
  to: NamedEntry['cells'],
): readonly CellChange[] {
  return columns
    .filter((field) => !saysSame(field, from[field.name] ?? '', to[field.name] ?? ''))
    .map(({ name }) => ({ field: headOf(name) ?? name, from: from[name] || null, to: to[name] || null }));
}

const alone = (code: string, params: CellRefusal['params'] = {}): readonly CellRefusal[] => [
  { field: null, code, params },
];

/** Why a row whose cells all mean something is not taken as a whole; null where that is for the rules to say. */
function faultOfWhole({ entry, twiceAt }: WeighedRow, changes: boolean): readonly CellRefusal[] | null {
  if (twiceAt !== null) return alone('ROW_TWICE', { firstRow: twiceAt });
  if (entry === null) return null;
  if (entry.closed && !entry.seen) return alone('ENTRY_EXISTS');
  if (!changes) return [];
  if (entry.closed) return alone('ENTRY_READ_BY_NAME');
  if (entry.correcting) return alone('CORRECTION_WAITS');
  return entry.confirmed || entry.ofOffice ? null : alone('ENTRY_REPORTED_BY_UNIT');
}

/** One fault a field: what a cell cannot mean goes before the rule that it is missing. */
function faultsOf(sheet: RegisterSheet, weighed: WeighedRow, changes: boolean): readonly CellRefusal[] {
  const { read, unmeant, broken } = weighed;
  // Of a row that bears a secrecy mark nothing else is told.
  if (Object.keys(read.cells).length === 0) return read.faults;
  const ofCells = [...read.faults, ...unmeant];
  const ofWhole = ofCells.length > 0 ? null : faultOfWhole(weighed, changes);
  if (ofWhole !== null) return ofWhole;
  const told = new Map<string, CellRefusal>();
  // What a stage asks and the sheet has no column for is asked of whoever writes the entry next.
  const ofSheet = broken.filter(
    ({ pointer, code }) => code !== 'STAGE_FIELD_MISSING' || fieldAt(sheet, pointer) in read.cells,
  );
  const ofRules = ofSheet.map(({ pointer, code, params = {} }) => ({
    field: fieldAt(sheet, pointer),
    code,
    params,
  }));
  for (const fault of [...ofCells, ...ofRules]) {
    const field = fault.field ?? '';
    if (!told.has(field)) told.set(field, fault);
  }
  return [...told.values()];
}

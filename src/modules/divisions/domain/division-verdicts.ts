import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { readStatedDate } from '../../../shared-kernel/sheet/stated-date.js';
import { isPlaceholder, splitList } from '../../../shared-kernel/sheet/unit-list.js';
import { type Assignment, assignmentFaults, type DivisionFacts, type DivisionPlace, says } from './division.js';
import type { DivisionColumn, DivisionSheetRow, ReadDivision, SheetFault } from './division-sheet.js';

/** What the words of a sheet mean, and how each unit stands today. */
export interface SheetMeanings {
  readonly facts: DivisionFacts;
  readonly year: number;
  /** By the keys of their names, as in the ledger. */
  readonly units: ReadonlyMap<string, string>;
  /** By their titles, by whoever holds them, or by both; null where several are called so. */
  readonly leaders: ReadonlyMap<string, string | null>;
  /** Names of units and titles of posts. */
  readonly names: ReadonlyMap<string, string>;
}

export interface CellChange {
  readonly field: 'postId' | 'fields';
  readonly from: string | null;
  readonly to: string | null;
}

/** What an import would do with a unit that a row names, or with the row where it is refused. */
export interface DivisionVerdict {
  readonly verdict: 'ADD' | 'CHANGE' | 'SAME' | 'REFUSE' | 'SKIP';
  readonly row: number;
  readonly name: string;
  readonly changes: readonly CellChange[];
  readonly faults: readonly SheetFault[];
}

/** A workbook weighed: what happens to each row, and what of it is a new division. */
export interface WeighedDivision {
  readonly verdicts: readonly DivisionVerdict[];
  /** The units that change alone, each with its own document; without a day where the row states none. */
  readonly assignments: readonly Assignment[];
}

/** A row that names what there is. */
interface MeantRow extends Assignment {
  readonly source: DivisionSheetRow;
}

const NAME = 200;

/** Compares a workbook with the division that holds; a blank cell of 分管领域 changes nothing, and units that no row names stay. */
export function weighSheet(sheet: ReadDivision, meanings: SheetMeanings): WeighedDivision {
  const meant: MeantRow[] = [];
  const refused: DivisionVerdict[] = [];
  for (const source of sheet.rows) {
    const cells = new Cells(source, sheet.heads, meanings);
    const row = cells.meant();
    if (row === null) refused.push(refusal(source, cells.faults));
    else meant.push(row);
  }
  const faults = faultsByRow(meant, sheet.heads, meanings);
  const taken = meant.filter((_row, place) => !faults.has(place));
  const weighed = taken.flatMap((row) => row.unitIds.map((unitId) => weighUnit(row, unitId, meanings)));
  const verdicts = [
    ...refused,
    ...[...faults].flatMap(([place, own]) => {
      const source = meant[place]?.source;
      return source === undefined ? [] : [refusal(source, own)];
    }),
    ...weighed.map(({ verdict }) => verdict),
    ...sheet.skipped.map(({ row, words }): DivisionVerdict => ({
      ...{ verdict: 'SKIP', row, name: words },
      ...{ changes: [], faults: [] },
    })),
  ];
  return {
    verdicts: verdicts.sort((one, other) => one.row - other.row),
    assignments: weighed.flatMap(({ assignment }) => (assignment === null ? [] : [assignment])),
  };
}

function refusal({ row, words }: DivisionSheetRow, faults: readonly SheetFault[]): DivisionVerdict {
  // Of a row that bears a secrecy mark nothing else is told.
  const marked = faults.filter(({ code }) => code === 'SECRET_MARK');
  const name = marked.length > 0 ? '' : words.units.slice(0, NAME);
  return { verdict: 'REFUSE', row, name, changes: [], faults: marked.length > 0 ? marked : faults };
}

const COLUMN_OF: Readonly<Record<string, DivisionColumn>> = {
  postId: 'leader',
  unitIds: 'units',
  orderedOn: 'orderedOn',
};

/** What a form would refuse too, by the place of the row, in the words of the file. */
function faultsByRow(
  rows: readonly MeantRow[],
  heads: ReadDivision['heads'],
  { facts, names }: SheetMeanings,
): ReadonlyMap<number, readonly SheetFault[]> {
  const faults = new Map<number, SheetFault[]>();
  for (const { pointer, code } of assignmentFaults(rows, facts)) {
    const [, , place = '', field = '', unit] = pointer.split('/');
    const column = COLUMN_OF[field];
    const unitId = rows[Number(place)]?.unitIds[Number(unit)];
    const words = unitId === undefined ? '' : (names.get(unitId) ?? '');
    const fault = { column: column === undefined ? null : (heads[column] ?? null), code, params: { words } };
    faults.set(Number(place), [...(faults.get(Number(place)) ?? []), fault]);
  }
  return faults;
}

function weighUnit(
  row: MeantRow,
  unitId: string,
  { facts, names }: SheetMeanings,
): { readonly verdict: DivisionVerdict; readonly assignment: Assignment | null } {
  const { postId, document = null, orderedOn = null, source } = row;
  const fields = postId === null ? null : row.fields;
  const held = facts.held.get(unitId) ?? null;
  const of = { row: source.row, name: names.get(unitId) ?? '', faults: [] };
  if (says(held, { unitId, postId, fields }))
    return { verdict: { ...of, verdict: 'SAME', changes: [] }, assignment: null };
  return {
    verdict: {
      ...of,
      verdict: held === null ? 'ADD' : 'CHANGE',
      changes: cellChanges(held, { postId, fields }, names),
    },
    assignment: { postId, unitIds: [unitId], fields, document, orderedOn },
  };
}

function cellChanges(
  held: DivisionPlace | null,
  { postId, fields }: Omit<DivisionPlace, 'unitId'>,
  names: SheetMeanings['names'],
): readonly CellChange[] {
  const named = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  const post: CellChange = { field: 'postId', from: named(held?.postId ?? null), to: named(postId) };
  const said: CellChange = { field: 'fields', from: held?.fields ?? null, to: fields };
  return [post, ...(fields === null ? [] : [said])].filter(({ from, to }) => from !== to);
}

/** The cells of a row with what they mean, and what is wrong with them. */
class Cells {
  readonly faults: SheetFault[];

  constructor(
    private readonly source: DivisionSheetRow,
    private readonly heads: ReadDivision['heads'],
    private readonly meanings: SheetMeanings,
  ) {
    this.faults = [...source.faults];
  }

  /** What the row says; null where it names what there is not. */
  meant(): MeantRow | null {
    const { words } = this.source;
    const [postId, unitIds, orderedOn] = [this.leader(), this.units(), this.day()];
    if (this.faults.length > 0) return null;
    const fields = words.fields === '' ? null : words.fields;
    return { source: this.source, postId, unitIds, fields, document: words.document, orderedOn };
  }

  /** The post; null where the cell says that there is none any more (无). */
  private leader(): DivisionPlace['postId'] {
    const words = this.source.words.leader;
    if (words === '' || isPlaceholder(words)) return null;
    const spoken = [words, words.replace(/[\s（）()]/gu, '')].map(keyOf);
    return (
      spoken.map((key) => this.meanings.leaders.get(key) ?? null).find((id) => id !== null) ??
      this.refuse('leader', 'LEADER_UNKNOWN', { words: words.slice(0, NAME) })
    );
  }

  private units(): readonly string[] {
    const names = splitList(this.source.words.units);
    if (names.length === 0 && this.source.words.units !== '') this.refuse('units', 'FIELD_MISSING', {});
    return names.flatMap((name) => {
      const id = this.meanings.units.get(keyOf(name));
      if (id === undefined) this.refuse('units', 'UNIT_UNKNOWN', { words: name.slice(0, NAME) });
      return id === undefined ? [] : [id];
    });
  }

  private day(): Day | null {
    const words = this.source.words.orderedOn;
    if (words === '') return null;
    const stated = readStatedDate(words, { year: this.meanings.year });
    const [day, ...others] = stated.ok && stated.recurring !== true ? stated.days : [];
    return day !== undefined && others.length === 0 ? day : this.refuse('orderedOn', 'DATE_NOT_UNDERSTOOD', { words });
  }

  private refuse(field: DivisionColumn, code: string, params: SheetFault['params']): null {
    this.faults.push({ column: this.heads[field] ?? null, code, params });
    return null;
  }
}

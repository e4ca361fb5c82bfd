import { keyOf } from '../../../shared-kernel/cell-text.js';
import { itemsIn, type PointColumn, type PointFault, type ReadPoint, type ReadPoints } from './read-points.js';

/** A point as it is held, as far as a row may change it. */
export interface HeldPoint {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly dueWords: string | null;
  readonly groupUnitId: string | null;
  readonly leadUnitId: string | null;
  /** Something is declared of it that waits: till then it says what it says. */
  readonly waits: boolean;
  /** Projects and tasks that cover it. */
  readonly items: ReadonlySet<string>;
}

/** A project or task that a row may name. */
export interface NamedItem {
  readonly id: string;
  readonly kind: 'PROJECT' | 'TASK';
}

/** What the words of a sheet mean. */
export interface Meanings {
  /** By their keys. */
  readonly units: ReadonlyMap<string, string>;
  readonly unitNames: ReadonlyMap<string, string>;
  /** By code, name or matter; several bear the same words where there are several. */
  readonly items: ReadonlyMap<string, readonly NamedItem[]>;
  readonly held: ReadonlyMap<string, HeldPoint>;
  /** The plan's list stands: no file adds to it or says a point otherwise. */
  readonly stands: boolean;
}

/** What a row means, once every word of it is known. */
export interface MeantPoint {
  readonly code: string;
  readonly text: string;
  readonly dueWords: string | null;
  readonly groupUnitId: string | null;
  readonly leadUnitId: string | null;
  readonly items: readonly NamedItem[];
}

export interface CellChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What an import would do with a row of the sheet. */
export interface PointVerdict {
  readonly verdict: 'ADD' | 'CHANGE' | 'SAME' | 'REFUSE' | 'SKIP';
  readonly row: number;
  readonly name: string;
  readonly changes: readonly CellChange[];
  readonly faults: readonly PointFault[];
  /** Of ADD and CHANGE. */
  readonly meant: MeantPoint | null;
}

type Head = (field: PointColumn) => string;

/** What an import would do with each row, in the order of the sheet. A blank cell changes nothing, and nothing is uncovered. */
export function pointVerdicts(read: ReadPoints, meanings: Meanings): readonly PointVerdict[] {
  const first = new Map<string, number>();
  const head: Head = (field) => read.heads[field] ?? field;
  const rows = read.rows.map((row): PointVerdict => {
    const before = first.get(row.words.code);
    if (row.words.code !== '' && before === undefined) first.set(row.words.code, row.row);
    return verdictOf(row, before, meanings, head);
  });
  const skipped = read.skipped.map(({ row, words }): PointVerdict => ({
    ...NOTHING,
    verdict: 'SKIP',
    row,
    name: words,
  }));
  return [...rows, ...skipped].sort((one, other) => one.row - other.row);
}

const NOTHING = { changes: [], faults: [], meant: null } as const;

function verdictOf(read: ReadPoint, twiceAt: number | undefined, meanings: Meanings, head: Head): PointVerdict {
  const { row, words } = read;
  const name = `${words.code} ${words.text}`.trim().slice(0, 200);
  const { meant, faults } = meaningOf(read, meanings, head);
  const all = [
    ...read.faults,
    ...faults,
    ...(twiceAt === undefined ? [] : [{ column: head('code'), code: 'ROW_TWICE', params: { firstRow: twiceAt } }]),
  ];
  // Of a row that bears a secrecy mark nothing else is told, and nothing of it is kept.
  const marked = all.filter(({ code }) => code === 'SECRET_MARK');
  if (marked.length > 0) return { ...NOTHING, verdict: 'REFUSE', row, name: '', faults: marked };
  if (all.length > 0) return { ...NOTHING, verdict: 'REFUSE', row, name, faults: all };
  const held = meanings.held.get(words.code);
  const changes = held === undefined ? [] : changesOf(held, meant, meanings, head);
  const adjusted = adjustedAt(held, changes, head);
  const bar = barOf(held, meanings);
  if (bar !== null && adjusted !== null)
    return { ...NOTHING, verdict: 'REFUSE', row, name, faults: [{ column: adjusted, code: bar, params: {} }] };
  if (held === undefined) return { ...NOTHING, verdict: 'ADD', row, name, meant };
  return { ...NOTHING, verdict: changes.length > 0 ? 'CHANGE' : 'SAME', row, name, changes, meant };
}

/** Why a row may not say a point otherwise. */
function barOf(held: HeldPoint | undefined, { stands }: Meanings): 'HIGHER_PLAN_STANDS' | 'KEY_POINT_WAITS' | null {
  if (stands) return 'HIGHER_PLAN_STANDS';
  return held?.waits === true ? 'KEY_POINT_WAITS' : null;
}

/** The column by which a row adds a point or says one otherwise; null where it does neither. */
function adjustedAt(held: HeldPoint | undefined, changes: readonly CellChange[], head: Head): string | null {
  if (held === undefined) return head('code');
  const said = [head('text'), head('dueWords')];
  return changes.find(({ field }) => said.includes(field))?.field ?? null;
}

function meaningOf(
  { words }: ReadPoint,
  { units, items }: Meanings,
  head: Head,
): { readonly meant: MeantPoint; readonly faults: readonly PointFault[] } {
  const faults: PointFault[] = [];
  const unitOf = (field: 'group' | 'lead'): string | null => {
    if (words[field] === '') return null;
    const id = units.get(keyOf(words[field]));
    if (id === undefined) faults.push({ column: head(field), code: 'UNIT_UNKNOWN', params: { words: words[field] } });
    return id ?? null;
  };
  const named = itemsIn(words.covers, (part) => items.has(keyOf(part))).flatMap((part) => {
    const [item, ...others] = items.get(keyOf(part)) ?? [];
    if (item !== undefined && others.length === 0) return [item];
    faults.push({ column: head('covers'), code: 'COVERING_ITEM_UNKNOWN', params: { words: part } });
    return [];
  });
  const { code, text, dueWords } = words;
  const own = { code, text, dueWords: dueWords === '' ? null : dueWords };
  return { meant: { ...own, groupUnitId: unitOf('group'), leadUnitId: unitOf('lead'), items: named }, faults };
}

function changesOf(held: HeldPoint, meant: MeantPoint, { unitNames }: Meanings, head: Head): readonly CellChange[] {
  const name = (id: string | null): string | null => (id === null ? null : (unitNames.get(id) ?? null));
  const added = new Set(meant.items.map(({ id }) => id).filter((id) => !held.items.has(id))).size;
  const changed = (field: PointColumn, from: string | null, to: string | null): readonly CellChange[] =>
    to === null || to === from ? [] : [{ field: head(field), from, to }];
  return [
    ...changed('text', held.text, meant.text),
    ...changed('dueWords', held.dueWords, meant.dueWords),
    ...changed('group', name(held.groupUnitId), name(meant.groupUnitId)),
    ...changed('lead', name(held.leadUnitId), name(meant.leadUnitId)),
    ...(added === 0
      ? []
      : [{ field: head('covers'), from: String(held.items.size), to: String(held.items.size + added) }]),
  ];
}

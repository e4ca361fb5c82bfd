import { keyOf } from '../../../shared-kernel/cell-text.js';
import { isPlaceholder } from '../../../shared-kernel/sheet/unit-list.js';
import type { LedgerRow } from './ledger-row.js';
import { pathKey, type ProgrammePlace } from './programme-place.js';

/** What a row calls its project by: 改革事项, and in a programme 领域, 大项 and 小项. */
interface RowNames {
  readonly name: string;
  readonly field: string;
  readonly major: string;
  readonly minor: string;
}

/** The project of a row. */
export interface RowPlace {
  readonly key: string;
  readonly names: RowNames;
  /** The row names it itself, so that it is not only a further row of it. */
  readonly named: boolean;
  /** It says in so many words that it is no item: a programme of which nothing else may be said. */
  readonly bare: boolean;
}

const NOTHING: RowNames = { name: '', field: '', major: '', minor: '' };

/** The place of a row that cannot be read. */
export const unreadPlace = (row: number): RowPlace => ({
  key: `!${String(row)}`,
  names: NOTHING,
  named: false,
  bare: false,
});

/**
 * Reads which project a row is of. A blank cell goes on with the row above as long as nothing left of it is another; a
 * stroke or 无 says that there is none. Null where nothing says it.
 */
export function readPlace(row: LedgerRow, before: RowPlace | null): RowPlace | null {
  const name = written(row, 'name');
  if (before === null) return name === '' ? null : placeOf(row, name, NOTHING);
  // A row that names nothing goes on even with what could not be read.
  if (before.names === NOTHING && !isNamed(row)) return before;
  return placeOf(row, name || before.names.name, before.names);
}

function placeOf(row: LedgerRow, name: string, before: RowNames): RowPlace {
  let same = keyOf(name) === keyOf(before.name);
  const next = (field: 'field' | 'major' | 'minor'): string => {
    if (row.words(field) === '' && same) return before[field];
    const words = written(row, field);
    same &&= keyOf(words) === keyOf(before[field]);
    return words;
  };
  const names = { name, field: next('field'), major: next('major'), minor: next('minor') };
  const { above, own } = pathOf(names);
  const bare = names.major + names.minor === '' && isStroke(row, 'major') && isStroke(row, 'minor');
  return { key: pathKey(above, own), names, named: isNamed(row), bare };
}

type NamingField = 'name' | 'field' | 'major' | 'minor';

/** The words of a cell, '' where they only say that there is nothing. */
function written(row: LedgerRow, field: NamingField): string {
  const words = row.words(field);
  return isPlaceholder(words) ? '' : words;
}

const isNamed = (row: LedgerRow): boolean =>
  (['name', 'major', 'minor'] as const).some((field) => written(row, field) !== '');

const isStroke = (row: LedgerRow, field: 'major' | 'minor'): boolean =>
  row.words(field) !== '' && isPlaceholder(row.words(field));

/** What a row's project stands below, and its own name. */
export function pathOf({ name, major, minor }: RowNames): { readonly above: readonly string[]; readonly own: string } {
  const path = [name, major, minor].filter((words) => words !== '');
  return { above: path.slice(0, -1), own: path.at(-1) ?? '' };
}

/** The keys of what a row's project stands below, the programme first. */
export function keysAbove({ names }: RowPlace): readonly string[] {
  const { above } = pathOf(names);
  return above.map((name, depth) => pathKey(above.slice(0, depth), name));
}

/** The place of an item, and of a programme that says it is one; of others what stands below them says it. */
export function itemPlace({ names, bare }: RowPlace, integrated: boolean): { readonly place?: ProgrammePlace } {
  const { above } = pathOf(names);
  if (names.minor !== '') return { place: { node: 'MINOR', above } };
  if (names.major !== '') return { place: { node: 'MAJOR', above } };
  return bare && integrated ? { place: { node: 'PROGRAMME', above } } : {};
}

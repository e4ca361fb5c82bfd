import type { AnyRow, NamedField } from './register.js';
import { type RegisterSheet, saysSame, SEVERAL } from './register-sheet.js';

type SmallRow = Readonly<Record<string, unknown>>;
type Cells = Readonly<Record<string, string>>;
type Refuse = (
  field: NamedField,
  words: string,
  fault: { readonly code: string; readonly params?: Readonly<Record<string, unknown>> },
) => void;

/** What is held: the row and, of an entry, the words of its cells. */
interface Known {
  readonly base: AnyRow;
  readonly held: Cells | null;
}

/**
 * The small rows that cells mean (several journals in one cell, their levels in the next), by the field that holds them.
 * Cells that say what is held keep it; what the sheet has no column for stays as it is held, row by row.
 */
export function rowsOfCells(
  sheet: RegisterSheet,
  cells: Cells,
  known: Known,
  means: (field: NamedField, words: string) => unknown,
  refuse: Refuse,
): readonly (readonly [string, readonly SmallRow[]])[] {
  const parts = sheet.columns.filter(({ part, name }) => part !== undefined && cells[name] !== undefined);
  const owners = [...new Set(parts.map(({ part }) => part?.of ?? ''))];
  return owners.flatMap((owner) => {
    const own = parts.filter(({ part }) => part?.of === owner);
    const { held, base } = known;
    if (held !== null && own.every((field) => saysSame(field, cells[field.name] ?? '', held[field.name] ?? '')))
      return [];
    const pieces = own.map((field) => [field, piecesOf(cells[field.name] ?? '')] as const);
    const count = Math.max(...pieces.map(([, words]) => words.length));
    const uneven = pieces.find(([, words]) => words.length > 0 && words.length !== count);
    if (uneven !== undefined) {
      refuse(uneven[0], '', { code: 'ROWS_UNEVEN', params: { count, found: uneven[1].length } });
      return [];
    }
    const before = (base[owner] ?? []) as readonly SmallRow[];
    const blank = Object.fromEntries(partNames(sheet, owner).map((name) => [name, null]));
    const rows = Array.from({ length: count }, (_, place) => ({
      ...(before.length === count ? before[place] : blank),
      ...Object.fromEntries(
        pieces.map(([field, words]) => [field.part?.name ?? '', valueOf(field, words[place] ?? '')]),
      ),
    }));
    return [[owner, rows] as const];
  });

  function valueOf(field: NamedField, words: string): unknown {
    const { max = Infinity, input } = field.type;
    if (input !== 'line' || words.length <= max) return means(field, words);
    refuse(field, words, { code: 'TEXT_TOO_LONG', params: { limit: max } });
    return null;
  }
}

const piecesOf = (words: string): readonly string[] =>
  words === '' ? [] : words.split(SEVERAL).map((one) => one.trim());

const partNames = ({ columns }: RegisterSheet, owner: string): readonly string[] =>
  columns.flatMap(({ part }) => (part?.of === owner ? [part.name] : []));

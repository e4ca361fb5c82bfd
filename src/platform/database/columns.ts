import { DefaultNamingStrategy, getMetadataArgsStorage } from 'typeorm';

/** A row class: `@Entity` in a file `persistence/*.row.ts`, the one definition of a table in code. */
export type RowClass<R> = new () => R;

declare const selected: unique symbol;

/** A SELECT list: text that remembers what a row of it holds. */
export type Columns<R> = string & { readonly [selected]?: R };

/** What a row of a SELECT list holds. */
export type RowOf<C> = C extends { readonly [selected]?: infer R } ? R : never;

type Name<R> = keyof R & string;
type Item<R> = Name<R> | `${Name<R>} as ${string}`;
type Picked<R, I extends string> = {
  readonly [P in I as P extends `${string} as ${infer N}` ? N : P]: R[(P extends `${infer K} as ${string}` ? K : P) &
    keyof R];
};

const snake = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const known = new WeakMap<RowClass<unknown>, ReadonlyMap<string, string>>();

/** The column of each property, in the order of the class. */
function columnsOf(row: RowClass<unknown>): ReadonlyMap<string, string> {
  const before = known.get(row);
  if (before !== undefined) return before;
  const columns = getMetadataArgsStorage().filterColumns(row);
  const found = new Map(
    columns.map(({ propertyName, options }) => [propertyName, options.name ?? snake(propertyName)]),
  );
  known.set(row, found);
  return found;
}

/** The column that a property of a row stands for. */
export function columnOf<R>(row: RowClass<R>, property: Name<R>): string {
  const column = columnsOf(row).get(property);
  if (column === undefined) throw new Error(`${row.name} has no column for ${property}`);
  return column;
}

/**
 * The SELECT list of a table, each column under the name of its property: `d.id, d.due_on AS "dueOn"`.
 * @param alias of the table in the statement; empty for none
 * @param items which properties, `as` another name where they are called differently; all of them when left out
 */
export function columns<R>(row: RowClass<R>, alias: string): Columns<R>;
export function columns<R, const I extends Item<R>>(
  row: RowClass<R>,
  alias: string,
  items: readonly I[],
): Columns<Picked<R, I>>;
export function columns<R>(row: RowClass<R>, alias: string, items?: readonly string[]): string {
  const table = alias === '' ? '' : `${alias}.`;
  const asked = (items ?? [...columnsOf(row).keys()]).map((item) => item.split(' as '));
  return asked
    .map(([property = '', name = property]) => {
      const column = columnOf(row, property as Name<R>);
      return column === name ? table + column : `${table}${column} AS "${name}"`;
    })
    .join(', ');
}

/** The columns of a table that is joined where there is a row of it: all of them may be null. */
export function outer<R>(columns: Columns<R>): Columns<{ readonly [P in keyof R]: R[P] | null }> {
  return columns;
}

type Joined<L> = L extends readonly [infer First, ...infer Rest] ? RowOf<First> & Joined<Rest> : unknown;

/** SELECT lists of several tables as one. */
export function list<const L extends readonly Columns<unknown>[]>(...lists: L): Columns<Joined<L>> {
  return lists.join(', ');
}

/** Columns are called like their properties, words parted by `_`. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return given ?? snake([...prefixes, property].join('_'));
  }
}

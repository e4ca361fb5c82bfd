import { isDay } from '../../shared-kernel/dates.js';
import { isReadable } from '../../shared-kernel/readable.js';
import { refuse } from '../errors/platform-problems.js';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

/** How much of a list is wished for, and from where. */
export interface PageWish {
  readonly limit?: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
}

/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

/** What the sort columns of a row may be. */
export type CursorValue = string | number | boolean;
/** What a sort column must be, so that a forged cursor never reaches PostgreSQL as a wrong type; `serial` is a bigint. */
export type CursorPart = 'text' | 'number' | 'serial' | 'flag' | 'day' | 'instant' | 'id';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The largest `integer` of PostgreSQL. */
const MAX_INTEGER = 2_147_483_647;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

const FITS: Readonly<Record<CursorPart, (value: CursorValue) => boolean>> = {
  text: (value) => typeof value === 'string' && isReadable(value),
  number: (value) => Number.isInteger(value) && Math.abs(value as number) <= MAX_INTEGER,
  serial: (value) => Number.isSafeInteger(value),
  flag: (value) => typeof value === 'boolean',
  day: (value) => typeof value === 'string' && isDay(value),
  instant: (value) =>
    typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
  id: (value) => typeof value === 'string' && ID.test(value),
};

/** The page that a list is asked for. */
export interface PageAsked {
  readonly limit: number;
  /** The sort values of the last row of the page before. */
  readonly after: readonly CursorValue[] | undefined;
}

/** Where the page before ended: its sort values by the names given; null for the first page. */
export function endOf<Name extends string>({ after }: PageAsked, ...names: Name[]): Record<Name, string> | null {
  if (after === undefined) return null;
  return Object.fromEntries(names.map((name, place) => [name, String(after[place])])) as Record<Name, string>;
}

/** The page's size, within its bounds. */
export function limitOf(query: PageWish): number {
  return Math.min(query.limit ?? DEFAULT_LIMIT, MAX_LIMIT);
}

/** Writes the last sort values as an opaque cursor. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Reads a cursor back into the sort values of the last row seen; undefined for the first page.
 * @param parts what each value must be; no list is sorted by what may be empty
 * @throws VALIDATION_FAILED at `/cursor` for anything that this list did not write
 */
export function decodeCursor(
  cursor: string | undefined,
  parts: readonly CursorPart[],
): readonly CursorValue[] | undefined {
  if (cursor === undefined) return undefined;
  const values = parsed(cursor);
  const fits =
    Array.isArray(values) &&
    values.length === parts.length &&
    parts.every((part, place) => FITS[part](values[place] as CursorValue));
  if (!fits) throw refuse('VALIDATION_FAILED', {}, [{ pointer: '/cursor', code: 'INVALID' }]);
  return values as CursorValue[];
}

/**
 * Makes a page from up to `limit + 1` rows: the extra row only says that there is a next page.
 * @param keyOf the sort values of a row, in the order of the cursor's parts
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly CursorValue[],
  show: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null;
  return { items: shown.map(show), nextCursor };
}

/**
 * What a page's address keeps, as a table: how each part is read, with what it is chosen, and under which name the API is
 * asked for it. Light enough for the router, which reads addresses before a page is fetched.
 */
export type Control = 'words' | 'choice' | 'unit' | 'leader' | 'project' | 'flag' | 'yesNo' | 'day' | 'none';

export interface Filter<Value, Param extends string | null | undefined = undefined> {
  /** The value, or undefined where what stands there makes no sense. */
  readonly read: (given: unknown) => Value | undefined;
  readonly control: Control;
  readonly values?: readonly Value[];
  /** The API's name where it is another one; null where the API is not asked for it. */
  readonly param: Param;
}

export type Schema = Readonly<Record<string, Filter<unknown, string | null | undefined>>>;
export type ValueOf<One> = One extends { readonly read: (given: unknown) => infer Value }
  ? Exclude<Value, undefined>
  : never;
export type SearchOf<Parts> = { readonly [Key in keyof Parts]?: ValueOf<Parts[Key]> | undefined };
type ParamOf<One, Key> = One extends { readonly param: infer Param }
  ? Param extends string
    ? Param
    : Param extends null
      ? never
      : Key
  : never;
export type QueryOf<Parts> = { -readonly [Key in keyof Parts as ParamOf<Parts[Key], Key>]?: ValueOf<Parts[Key]> };

const ID = /^[0-9a-f-]{36}$/iu;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const LONGEST = 100;
const YEARS = { first: 2000, last: 2200 } as const;

function matching(pattern: RegExp, control: Control): Filter<string> {
  const read = (given: unknown): string | undefined =>
    typeof given === 'string' && pattern.test(given) ? given : undefined;
  return { read, control, param: undefined };
}

/** The id of something that is chosen by its name; of what is not chosen here without a control. */
export const id = (control: 'unit' | 'leader' | 'project' | 'choice' | 'none' = 'none'): Filter<string> =>
  matching(ID, control);
export const day = (): Filter<string> => matching(DAY, 'day');
/** A code that the page knows the words of. */
export const code = (): Filter<string> => matching(/^[\w.-]{1,100}$/u, 'choice');

/** Words to look for; figures arrive as numbers and stay words. */
export function words(): Filter<string> {
  const read = (given: unknown): string | undefined => {
    const text = typeof given === 'number' ? String(given) : given;
    return typeof text === 'string' && text.trim() !== '' ? text.slice(0, LONGEST) : undefined;
  };
  return { read, control: 'words', param: undefined };
}

export function oneOf<const Value extends string>(values: readonly Value[], control: Control = 'choice') {
  const read = (given: unknown): Value | undefined => values.find((value) => value === given);
  return { read, control, values, param: undefined } satisfies Filter<Value>;
}

export function year(): Filter<number> {
  const read = (given: unknown): number | undefined =>
    typeof given === 'number' && Number.isInteger(given) && given >= YEARS.first && given <= YEARS.last
      ? given
      : undefined;
  return { read, control: 'choice', param: undefined };
}

/** A number of versions or places, from 1. */
export const count = (): Filter<number> => ({
  read: (given) => (typeof given === 'number' && Number.isInteger(given) && given > 0 ? given : undefined),
  control: 'none',
  param: undefined,
});

/** Ticked or not asked for. */
export const flag = (): Filter<true> => ({
  read: (given) => (given === true || given === 'true' ? true : undefined),
  control: 'flag',
  param: undefined,
});

/** One or the other, or both where nothing is chosen. */
export const yesNo = (): Filter<boolean> => ({
  read: (given) => (typeof given === 'boolean' ? given : undefined),
  control: 'yesNo',
  values: [false, true],
  param: undefined,
});

/** The same, asked of the API under another name; or, with null, not at all. */
export function asked<Value, const Param extends string | null>(
  filter: Filter<Value>,
  param: Param,
): Filter<Value, Param> {
  return { ...filter, param };
}

function pairsOf(schema: Schema, address: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(schema)
    .map(([name, { read }]) => [name, read(address[name])] as const)
    .filter(([, value]) => value !== undefined);
}

/** What makes sense of an address; anything else in it is dropped. */
export function searchOf<Parts extends Schema>(
  schema: Parts,
): (address: Readonly<Record<string, unknown>>) => SearchOf<Parts> {
  return (address) => Object.fromEntries(pairsOf(schema, address)) as SearchOf<Parts>;
}

/** What the API is asked for, by its own names. */
export function queryOf<Parts extends Schema>(schema: Parts, search: SearchOf<Parts>): QueryOf<Parts> {
  const sent = pairsOf(schema, search).flatMap(([name, value]) => {
    const param = schema[name]?.param;
    return param === null ? [] : [[param ?? name, value]];
  });
  return Object.fromEntries(sent) as QueryOf<Parts>;
}

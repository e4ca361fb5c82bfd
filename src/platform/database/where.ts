/** Gives a value its place among the parameters of a statement: `$3`. */
export type Place = (value: unknown) => string;

/** A condition of a statement; it asks for the places of its values when its turn has come. */
export type Condition = (place: Place) => string;

/** What a WHERE clause may be made of; null asks nothing. */
type Asked = readonly (Condition | string | null)[];

/** A WHERE clause with everything that its statement is given. */
export interface Where {
  /** `WHERE …`, empty where nothing is asked. */
  readonly sql: string;
  readonly params: readonly unknown[];
  /** For values that stand elsewhere in the statement, in a LIMIT for instance. */
  readonly place: Place;
  /** Another WHERE clause of the same statement. */
  readonly also: (conditions: Asked) => string;
}

/**
 * The conditions, each true, with their parameters numbered. What is null is not asked and does not stand in the
 * statement: a filter left open would keep the planner from the indexes.
 * @param before values whose places the statement names itself, from `$1`
 */
export function where(conditions: Asked, before: readonly unknown[] = []): Where {
  const params = [...before];
  const place: Place = (value) => `$${String(params.push(value))}`;
  const also = (asked: Asked): string => {
    const said = asked.filter((one) => one !== null).map((one) => (typeof one === 'string' ? one : one(place)));
    return said.length === 0 ? '' : `WHERE ${said.join(' AND ')}`;
  };
  return { sql: also(conditions), params, place, also };
}

/** Where nothing is asked. */
export const EVERYTHING: Condition = () => 'true';

/** That one of the conditions is true. */
export function either(conditions: readonly Condition[]): Condition {
  return (place) => `(${conditions.map((one) => one(place)).join(' OR ')})`;
}

/** A condition on one value, which stands where it says `$`: `that('o.due_on < $', day)`. */
export function that(sql: string, value: unknown): Condition {
  return (place) => {
    const own = place(value);
    return sql.replaceAll('$', () => own);
  };
}

/** The same where there is a value; null, which asks nothing, where there is none. */
export function given(sql: string, value: unknown): Condition | null {
  return value === null || value === undefined ? null : that(sql, value);
}

type Values = readonly unknown[] | null | undefined;

function beside(columns: string, compared: '<' | '>', values: Values, types: readonly string[]): Condition | null {
  if (values === null || values === undefined) return null;
  return (place) => `${columns} ${compared} (${types.map((type, at) => `${place(values[at])}::${type}`).join(', ')})`;
}

/**
 * That a row comes after the place where a page ended: `after('(o.due_on, o.id)', [day, id], ['date', 'uuid'])`.
 * @param types of the values, in PostgreSQL's words
 * @returns null for the first page
 */
export function after(columns: string, values: Values, types: readonly string[]): Condition | null {
  return beside(columns, '>', values, types);
}

/** The same of a list that begins with the greatest. */
export function before(columns: string, values: Values, types: readonly string[]): Condition | null {
  return beside(columns, '<', values, types);
}

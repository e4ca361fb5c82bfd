/** Gives a value its place among the parameters of a statement: `$3`. */
export type Place = (value: unknown) => string;

/** A condition of a statement; it asks for the places of its values when its turn has come. */
export type Condition = (place: Place) => string;

/** A WHERE clause with everything that its statement is given. */
export interface Where {
  /** `WHERE …`, empty where nothing is asked. */
  readonly sql: string;
  readonly params: readonly unknown[];
  /** For values that stand after it, in a LIMIT for instance. */
  readonly place: Place;
}

/**
 * The conditions, each true, with their parameters numbered. What is null is not asked and does not stand in the
 * statement: a filter left open would keep the planner from the indexes.
 * @param before values whose places the statement names itself, from `$1`
 */
export function where(conditions: readonly (Condition | string | null)[], before: readonly unknown[] = []): Where {
  const params = [...before];
  const place: Place = (value) => `$${String(params.push(value))}`;
  const asked = conditions.filter((one) => one !== null).map((one) => (typeof one === 'string' ? one : one(place)));
  return { sql: asked.length === 0 ? '' : `WHERE ${asked.join(' AND ')}`, params, place };
}

/**
 * A condition on one value, which stands where it says `$`: `asked('o.due_on < $', day)`.
 * @returns null where there is no value
 */
export function asked(sql: string, value: unknown): Condition | null {
  if (value === null || value === undefined) return null;
  return (place) => {
    const own = place(value);
    return sql.replaceAll('$', () => own);
  };
}

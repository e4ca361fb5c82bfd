/** What may be chosen for a batch. */
export interface Choice<Row> {
  readonly fits: (row: Row) => boolean;
  /** The most that one batch takes. */
  readonly most: number;
}

export const ANY: Choice<unknown> = { fits: () => true, most: Infinity };

interface Named {
  readonly id: string;
}

/** What choosing all chooses: of what fits, as much as one batch takes. */
export function wholeBatch<Row extends Named>(rows: readonly Row[], { fits, most }: Choice<Row>): ReadonlySet<string> {
  const fitting = rows.filter(fits).slice(0, most);
  return new Set(fitting.map(({ id }) => id));
}

/** The chosen after one more is chosen or left out again; what does not fit, or no batch would take, changes nothing. */
export function toggled<Row extends Named>(
  before: ReadonlySet<string>,
  row: Row | undefined,
  { fits, most }: Choice<Row>,
): ReadonlySet<string> {
  if (row === undefined || !fits(row)) return before;
  if (before.has(row.id)) return new Set([...before].filter((one) => one !== row.id));
  return before.size < most ? new Set([...before, row.id]) : before;
}

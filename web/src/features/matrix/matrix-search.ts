const KINDS = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'] as const;

/** What the address of this page keeps: the quarter and the filters. Anything else in the address is dropped. */
export interface MatrixSearch {
  readonly cycle?: string | undefined;
  /** The post of a leading official. */
  readonly leader?: string | undefined;
  readonly unit?: string | undefined;
  readonly kind?: (typeof KINDS)[number] | undefined;
}

const ID = /^[0-9a-f-]{36}$/u;

export function readMatrixSearch({ cycle, leader, unit, kind }: Readonly<Record<string, unknown>>): MatrixSearch {
  const id = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
  const known = KINDS.find((one) => one === kind);
  return {
    ...(id(cycle) && { cycle }),
    ...(id(leader) && { leader }),
    ...(id(unit) && { unit }),
    ...(known !== undefined && { kind: known }),
  };
}

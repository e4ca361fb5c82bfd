export const STAGES = ['REMINDED', 'URGED', 'TIER_1', 'TIER_2', 'TIER_3', 'EXHAUSTED', 'LISTED', 'CLOSED'] as const;
export type Stage = (typeof STAGES)[number];

/** Columns that stand outside the office only where something of its own is in them. */
export const OFFICE_STAGES: readonly Stage[] = ['EXHAUSTED', 'LISTED'];

export const CASE_STATES = ['OPEN', 'PAUSED', 'CLOSED'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const VIEWS = ['proposals', 'calls'] as const;
export type View = (typeof VIEWS)[number];

/** What the address of this page keeps: which list, its filters, and the stage that a phone shows. */
export interface SupervisionSearch {
  readonly view?: View | undefined;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  readonly state?: CaseState | undefined;
  readonly stage?: Stage | undefined;
}

const ID = /^[0-9a-f-]{36}$/i;

function oneOf<Value extends string>(values: readonly Value[], given: unknown): Value | undefined {
  return values.find((value) => value === given);
}

function idOf(given: unknown): string | undefined {
  return typeof given === 'string' && ID.test(given) ? given : undefined;
}

/** Anything else in the address is dropped. */
export function readSupervisionSearch(address: Readonly<Record<string, unknown>>): SupervisionSearch {
  const search: SupervisionSearch = {
    view: oneOf(VIEWS, address['view']),
    unit: idOf(address['unit']),
    project: idOf(address['project']),
    state: oneOf(CASE_STATES, address['state']),
    stage: oneOf(STAGES, address['stage']),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

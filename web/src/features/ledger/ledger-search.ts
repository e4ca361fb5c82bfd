import type { Light } from '../../ui/light-tag';

export const TASK_STATES = ['ASSIGNED', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'CANCELLED'] as const;
export const LEDGER_LIGHTS: readonly Light[] = ['RED', 'YELLOW', 'BLUE', 'GREEN', 'GREY', 'DONE', 'DONE_LATE'];
export const LEDGER_SORTS = ['project', 'due', 'unit', 'light', 'percent'] as const;

export type TaskState = (typeof TASK_STATES)[number];
export type LedgerSort = (typeof LEDGER_SORTS)[number];

/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export interface LedgerSearch {
  readonly unit?: string;
  readonly state?: TaskState;
  readonly light?: Light;
  readonly year?: number;
  readonly words?: string;
  readonly sort?: LedgerSort;
}

const ID = /^[0-9a-f-]{36}$/i;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2200;

const one = <Value>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);

const yearOf = (given: unknown): number | undefined =>
  typeof given === 'number' && Number.isInteger(given) && given >= FIRST_YEAR && given <= LAST_YEAR ? given : undefined;

export function readLedgerSearch(address: Readonly<Record<string, unknown>>): LedgerSearch {
  const words = typeof address['words'] === 'number' ? String(address['words']) : address['words'];
  return without({
    unit: typeof address['unit'] === 'string' && ID.test(address['unit']) ? address['unit'] : undefined,
    state: one(TASK_STATES, address['state']),
    light: one(LEDGER_LIGHTS, address['light']),
    year: yearOf(address['year']),
    words: typeof words === 'string' && words !== '' ? words : undefined,
    sort: one(LEDGER_SORTS, address['sort']),
  });
}

/** The same without what is not asked for, so that the address stays short. */
export function without(search: { readonly [Key in keyof LedgerSearch]: LedgerSearch[Key] | undefined }): LedgerSearch {
  const asked: readonly [string, unknown][] = Object.entries(search);
  return Object.fromEntries(asked.filter(([, value]) => value !== undefined));
}

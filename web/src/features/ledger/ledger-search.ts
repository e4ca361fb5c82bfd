import { oneOf, searchOf, type SearchOf, words, year, id } from '../../parts/list/search-schema';
import { LIGHTS } from '../../ui/lights';

/** The states of tasks as they are shown: of what a ledger calls done nobody has confirmed it yet. */
const TASK_STATES = ['ASSIGNED', 'DONE_UNCONFIRMED', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'CANCELLED'] as const;
export type TaskState = (typeof TASK_STATES)[number];
export const LEDGER_SORTS = ['project', 'due', 'unit', 'light', 'percent'] as const;

/** What the address of this page keeps: its filters. */
export const LEDGER = {
  words: words(),
  unit: id('choice'),
  state: oneOf(TASK_STATES),
  light: oneOf(LIGHTS),
  year: year(),
  /** The year's plan to which they belong. */
  plan: id('choice'),
  sort: oneOf(LEDGER_SORTS),
};
export type LedgerSearch = SearchOf<typeof LEDGER>;
export const readLedgerSearch = searchOf(LEDGER);

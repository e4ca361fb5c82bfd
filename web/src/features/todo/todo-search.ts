import { oneOf, searchOf, type SearchOf } from '../../parts/list/search-schema';
import { UNIT_KINDS } from '../../parts/subject-path';
import { LIGHTS } from '../../ui/lights';

const TODO_STATES = ['OPEN', 'RETURNED', 'SUBMITTED', 'MET', 'EXEMPT', 'CANCELLED'] as const;
export type TodoState = (typeof TODO_STATES)[number];

/** What the address of this page keeps: its filters. */
export const TODO = { kind: oneOf(UNIT_KINDS), light: oneOf(LIGHTS), state: oneOf(TODO_STATES) };
export type TodoSearch = SearchOf<typeof TODO>;
export const readTodoSearch = searchOf(TODO);

import type { Light } from '../../ui/light-tag';

/** Kinds of matters that units have to do. */
export const UNIT_KINDS = ['DUTY', 'TASK', 'DECISION', 'DEMAND', 'COORDINATION', 'PLAN', 'RECTIFICATION'] as const;
export const TODO_STATES = ['OPEN', 'RETURNED', 'SUBMITTED', 'MET', 'EXEMPT', 'CANCELLED'] as const;
export const TODO_LIGHTS: readonly Light[] = ['RED', 'YELLOW', 'BLUE', 'GREEN', 'GREY', 'DONE', 'DONE_LATE'];

export type TodoKind = (typeof UNIT_KINDS)[number];
export type TodoState = (typeof TODO_STATES)[number];

/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export interface TodoSearch {
  readonly kind?: TodoKind;
  readonly light?: Light;
  readonly state?: TodoState;
}

export function readTodoSearch({ kind, light, state }: Readonly<Record<string, unknown>>): TodoSearch {
  const one = <Value>(values: readonly Value[], given: unknown): Value | undefined =>
    values.find((value) => value === given);
  const asked = { kind: one(UNIT_KINDS, kind), light: one(TODO_LIGHTS, light), state: one(TODO_STATES, state) };
  return {
    ...(asked.kind !== undefined && { kind: asked.kind }),
    ...(asked.light !== undefined && { light: asked.light }),
    ...(asked.state !== undefined && { state: asked.state }),
  };
}

import type { FieldError } from '../../../shared-kernel/domain-error.js';

/** What is wrong with an order: it names each leader's post once, and no other. */
export function orderFaults(wanted: readonly string[], present: readonly string[]): readonly FieldError[] {
  const strange = wanted.flatMap((id, place) =>
    present.includes(id) && wanted.indexOf(id) === place
      ? []
      : [{ pointer: `/postIds/${String(place)}`, code: 'LEADER_ORDER_STRANGE' }],
  );
  const missing = present.some((id) => !wanted.includes(id));
  return [...strange, ...(missing ? [{ pointer: '/postIds', code: 'LEADER_ORDER_INCOMPLETE' }] : [])];
}

/** Those who stand elsewhere than before. */
export function placesMoved<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return after.filter((one, place) => before[place] !== one);
}

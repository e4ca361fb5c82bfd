import type { Cycle } from '../cycle';

export function PlansPart({ cycle }: { readonly cycle: Cycle }) {
  return <p>{cycle.id}</p>;
}

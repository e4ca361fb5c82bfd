import type { Cycle } from '../cycle';

export function ClosingPart({ cycle }: { readonly cycle: Cycle }) {
  return <p>{cycle.id}</p>;
}

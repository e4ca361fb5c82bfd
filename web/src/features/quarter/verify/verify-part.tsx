import type { Cycle } from '../cycle';

export function VerifyPart({ cycle }: { readonly cycle: Cycle }) {
  return <p>{cycle.id}</p>;
}

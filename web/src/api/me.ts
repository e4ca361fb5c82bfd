import { api } from './client';
import type { Me } from './rights';

export { isOffice, isOfGroup, isUnitOnly, may, type Me, type PostRole } from './rights';

/** Who is signed in. Only below the shell, which waits for the answer. */
export function useMe(): Me {
  return api.useSuspenseQuery('get', '/api/v1/me').data;
}

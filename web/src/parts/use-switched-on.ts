import { api } from '../api/client';
import type { components } from '../api/schema';
import { may, useMe } from '../api/me';

type SwitchedOn = components['schemas']['SwitchedOnAnswer']['on'][number];

/** What the city has switched on; nothing while that is not known, so that what is off leaves no trace. */
export function useSwitchedOn(): readonly SwitchedOn[] {
  const known = may(useMe(), 'switched-on.read');
  return api.useQuery('get', '/api/v1/switched-on', {}, { enabled: known }).data?.on ?? [];
}

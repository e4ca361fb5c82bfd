import { api } from '../../../api/client';
import { isOffice, useMe } from '../../../api/me';

const LIMIT = 200;

/** What the office itself owes, the nearest day first: asked once for all that the workbench makes of it. */
export function useOfficeDues() {
  const query = { whose: 'OFFICE' as const, limit: LIMIT };
  return api.useQuery('get', '/api/v1/work-calendar', { params: { query } }, { enabled: isOffice(useMe()) });
}

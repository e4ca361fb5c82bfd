import { api } from '../api/client';
import { may, useMe } from '../api/me';

/** The plans of this year, for filters of what belongs to one. */
export function usePlanChoices(): { readonly value: string; readonly label: string }[] {
  const enabled = may(useMe(), 'key-points.read');
  const plans = api.useQuery('get', '/api/v1/higher-plans', { params: { query: {} } }, { enabled }).data ?? [];
  return plans.map(({ id, name }) => ({ value: id, label: name }));
}

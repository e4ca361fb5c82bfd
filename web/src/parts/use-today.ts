import { api } from '../api/client';

/** Today's date in the office's time zone as the server counts it; null until it has answered. */
export function useToday(): string | null {
  return api.useQuery('get', '/api/v1/dashboard', {}, { staleTime: 300_000 }).data?.today ?? null;
}

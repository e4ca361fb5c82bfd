import { MutationCache, QueryClient } from '@tanstack/react-query';
import { NO_CONNECTION, ProblemError } from './problem';

/** Reads again what could not be reached or was too busy; a refusal is final. */
function worthRetrying(count: number, error: Error): boolean {
  if (!(error instanceof ProblemError)) return false;
  return count < 2 && (error.code === NO_CONNECTION || error.status === 429 || error.status >= 502);
}

/** Every act that succeeded may have changed anything that is on the screen: all of it is read again. */
export const queries: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 10_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
  mutationCache: new MutationCache({
    onSuccess: () => queries.invalidateQueries(),
  }),
});

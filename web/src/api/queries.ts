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
    // `always`: what is asked for without a connection is refused at once and says so, it does not wait in silence.
    queries: {
      retry: worthRetrying,
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      refetchOnReconnect: true,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
  mutationCache: new MutationCache({
    onSuccess: () => queries.invalidateQueries(),
  }),
});

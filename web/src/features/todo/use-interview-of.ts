import { api } from '../../api/client';

const ALL = 200;

/** In which interview a rectification was promised; asked only where there is one. */
export function useInterviewOf(wanted: boolean): (itemId: string) => string | null {
  const interviews = api.useQuery(
    'get',
    '/api/v1/interviews',
    { params: { query: { limit: ALL } } },
    { enabled: wanted },
  );
  return (itemId) => interviews.data?.items.find(({ items }) => items.some(({ id }) => id === itemId))?.id ?? null;
}

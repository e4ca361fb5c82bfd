import { api, client } from '../../api/client';
import { usePages, type Pages } from '../../parts/use-pages';
import { withDuties, type Matter, type Obligation } from './matter';
import type { TodoSearch } from './todo-search';

const PAGE = 100;
const ALL = 200;

interface Matters {
  readonly obligations: Pages<Obligation>;
  /** Filed and awaiting others, and what the office holds as history; only where no state is asked for. */
  readonly waiting: readonly Matter[];
  readonly matters: readonly Matter[] | undefined;
  /** By rectification: the interview in which it was promised. */
  readonly interviewOf: (itemId: string) => string | null;
}

/** What is due to me and my unit, as filtered. */
export function useMatters(filters: TodoSearch): Matters {
  const { kind, light, state } = filters;
  const asked = {
    mine: true,
    limit: PAGE,
    ...(kind !== undefined && { kind }),
    ...(light !== undefined && { light }),
    ...(state !== undefined && { state }),
  };
  const obligations = usePages<Obligation>(['obligations', 'mine', filters], async (cursor, signal) => {
    const query = { ...asked, ...(cursor !== undefined && { cursor }) };
    const { data } = await client.GET('/api/v1/obligations', { params: { query }, signal });
    return data ?? { items: [], nextCursor: null };
  });
  const filed = api.useQuery(
    'get',
    '/api/v1/obligations',
    { params: { query: { ...asked, state: 'SUBMITTED' } } },
    { enabled: state === undefined && light === undefined },
  );
  const duties = useDuties(state === undefined ? obligations.data : undefined);
  const waiting = state === undefined && light === undefined ? (filed.data?.items ?? []) : [];
  return {
    obligations,
    matters: obligations.data && withDuties(obligations.data, duties),
    waiting: withDuties(waiting, duties),
    interviewOf: useInterviews(obligations.data ?? []),
  };
}

/** The duties that are mine to file, and those filed; the list shows their own words beside the date. */
function useDuties(obligations: readonly Obligation[] | undefined) {
  const own = api.useQuery('get', '/api/v1/duties', { params: { query: { mine: true, limit: ALL } } });
  const filed = api.useQuery(
    'get',
    '/api/v1/duties',
    { params: { query: { state: 'SUBMITTED', limit: ALL } } },
    { enabled: obligations !== undefined },
  );
  return [...(own.data?.items ?? []), ...(filed.data?.items ?? [])];
}

function useInterviews(obligations: readonly Obligation[]): (itemId: string) => string | null {
  const wanted = obligations.some(({ kind }) => kind === 'RECTIFICATION');
  const interviews = api.useQuery(
    'get',
    '/api/v1/interviews',
    { params: { query: { limit: ALL } } },
    { enabled: wanted },
  );
  return (itemId) => interviews.data?.items.find(({ items }) => items.some(({ id }) => id === itemId))?.id ?? null;
}

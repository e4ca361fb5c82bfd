import { api, client } from '../../api/client';
import { usePages, type Pages } from '../../parts/use-pages';
import { withDuties, type Duty, type Matter, type Obligation } from './matter';
import type { TodoSearch, TodoState } from './todo-search';
import { useInterviewOf } from './use-interview-of';

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
  const asked = { mine: true, limit: PAGE, ...filters };
  const plain = filters.state === undefined && filters.light === undefined;
  const obligations = usePages<Obligation>(['obligations', 'mine', filters], (from, signal) =>
    client.GET('/api/v1/obligations', { params: { query: { ...asked, ...from } }, signal }),
  );
  const filed = api.useQuery(
    'get',
    '/api/v1/obligations',
    { params: { query: { ...asked, state: 'SUBMITTED' } } },
    { enabled: plain },
  );
  const duties = useDuties(filters.state);
  return {
    obligations,
    matters: obligations.data && withDuties(obligations.data, duties),
    waiting: plain ? withDuties(filed.data?.items ?? [], duties) : [],
    interviewOf: useInterviewOf(obligations.data?.some(({ kind }) => kind === 'RECTIFICATION') ?? false),
  };
}

/** The duties that are mine to file, those filed, and those done where the list is of them. */
function useDuties(state: TodoState | undefined): readonly Duty[] {
  const own = api.useQuery('get', '/api/v1/duties', { params: { query: { mine: true, limit: ALL } } });
  const filed = api.useQuery('get', '/api/v1/duties', { params: { query: { state: 'SUBMITTED', limit: ALL } } });
  const ended = api.useQuery(
    'get',
    '/api/v1/duties',
    { params: { query: { state: state === 'MET' ? 'VERIFIED' : 'EXEMPT', limit: ALL } } },
    { enabled: state === 'MET' || state === 'EXEMPT' },
  );
  return [own, filed, ended].flatMap(({ data }) => data?.items ?? []);
}

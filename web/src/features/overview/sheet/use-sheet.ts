import { useQuery } from '@tanstack/react-query';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import type { Led } from '../../../parts/led/led';
import { useLed } from '../../../parts/led/use-led';
import { useToday } from '../../../parts/use-today';
import { wholeList } from '../../../parts/whole-list';
import { asksOf, type Ask } from './asks';

type Cycle = components['schemas']['CycleAnswer'];
export type Approval = components['schemas']['ApprovalAnswer'];
export type LeaderSheet = components['schemas']['LeaderSheetAnswer'];
export type Explanation = components['schemas']['ListedExplanationAnswer'];

const LIMIT = 200;
/** Reasons that only somebody above the unit can remove. */
const NEEDS_A_LEADER = new Set(['LEADER_SCHEDULE', 'HIGHER_POLICY_PENDING', 'RESOURCES_PENDING', 'OTHER_UNIT']);
const MONTHS_A_QUARTER = 3;

/** The quarter of today, else the latest open one. */
function presentCycle(cycles: readonly Cycle[], today: string): Cycle | undefined {
  const [year, month] = today.split('-').map(Number);
  const quarter = Math.ceil((month ?? 1) / MONTHS_A_QUARTER);
  return (
    cycles.find((one) => one.year === year && one.quarter === quarter) ?? cycles.find(({ state }) => state === 'OPEN')
  );
}

export interface Sheet {
  readonly led: Led;
  readonly asks: readonly Ask[];
  readonly coordinate: readonly Explanation[];
  readonly approvals: readonly Approval[];
  /** What he did, instructed and leads himself; of whoever heads the city the whole of it. */
  readonly said: LeaderSheet;
  /** Why what lags does, by its obligation, in the unit's words. */
  readonly reasons: ReadonlyMap<string, string>;
}

interface SheetReading {
  readonly data: Sheet | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

function usePresentCycle() {
  const today = useToday();
  const cycles = api.useQuery('get', '/api/v1/cycles');
  return { cycles, cycle: presentCycle(cycles.data?.items ?? [], today) };
}

function useDuties(cycle: Cycle | undefined) {
  return useQuery({
    queryKey: ['duties of quarter', cycle?.id],
    enabled: cycle !== undefined,
    queryFn: ({ signal }) =>
      wholeList((place) =>
        client.GET('/api/v1/duties', {
          params: { query: { ...place, ...(cycle !== undefined && { cycleId: cycle.id }) } },
          signal,
        }),
      ),
  });
}

/**
 * Everything on a leader's page.
 * @param leader his post
 * @param own the reader is or serves him: everything that he sees is of that chain
 */
export function useSheet(leader: string, own: boolean): SheetReading {
  const led = useLed(own ? undefined : leader);
  const { cycles, cycle } = usePresentCycle();
  const duties = useDuties(cycle);
  const explained = api.useQuery('get', '/api/v1/explanations', { params: { query: { limit: LIMIT } } });
  const approvals = api.useQuery('get', '/api/v1/approvals', { params: { query: { state: 'PENDING', limit: LIMIT } } });
  const said = api.useQuery('get', '/api/v1/leader-sheets/{id}', { params: { path: { id: leader } } });
  const readings = [led, cycles, explained, approvals, said] as const;
  const lists = { duties: duties.data, explained: explained.data?.items, approvals: approvals.data?.items };
  return {
    data: sheetOf(leader, led.data, said.data, lists),
    error: readings.find(({ error }) => error != null)?.error ?? null,
    isPending: led.isPending || said.isPending,
    refetch: () => Promise.all(readings.map(({ refetch }) => refetch())),
  };
}

interface Lists {
  readonly duties: Parameters<typeof asksOf>[0] | undefined;
  readonly explained: readonly Explanation[] | undefined;
  readonly approvals: readonly Approval[] | undefined;
}

function sheetOf(
  leader: string,
  led: Led | undefined,
  said: LeaderSheet | undefined,
  { duties = [], explained = [], approvals = [] }: Lists,
): Sheet | undefined {
  if (led === undefined || said === undefined) return undefined;
  const reasons = new Map(explained.map(({ obligationId, text }) => [obligationId, text]));
  const own = approvals.filter(({ approverPostId }) => approverPostId === leader);
  return { led, said, reasons, approvals: own, ...ofProjects(led, duties, explained) };
}

function ofProjects({ projects }: Led, duties: Parameters<typeof asksOf>[0], explained: readonly Explanation[]) {
  const ids = new Set(projects.map(({ project }) => project.id));
  const open = ({ state, reason, projectId }: Explanation): boolean =>
    (state === 'PENDING' || state === 'ACCEPTED') &&
    NEEDS_A_LEADER.has(reason) &&
    projectId != null &&
    ids.has(projectId);
  return {
    asks: asksOf(duties.filter(({ projectId }) => ids.has(projectId))),
    coordinate: explained.filter(open),
  };
}

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { client } from '../../api/client';
import { queries } from '../../api/queries';
import { wholeList } from '../../parts/whole-list';
import type { Project, Task } from './sheet';

const PAGE = 200;
/** A ledger longer than this is not read whole again for every piece of news. */
const LONG = 1_000;
const LONG_REST_MS = 60_000;
const SHORT_STALE_MS = 10_000;
const TASKS_KEY = ['ledger', 'tasks'] as const;

interface Reading<Item> {
  readonly items: readonly Item[] | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
  /** Further pages are on their way. */
  readonly growing: boolean;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | null;
}

/** A list read whole, page after page; what is here already is shown while the rest arrives. */
function useWhole<Item>(
  key: readonly unknown[],
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
): Reading<Item> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    // A long one is read again by `useNews` below, not for every piece of news.
    staleTime: ({ state }) => ((state.data?.pages.length ?? 0) * PAGE > LONG ? 'static' : SHORT_STALE_MS),
  });
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return { items, error: query.error, isPending: query.isPending, refetch: query.refetch, growing: hasNextPage };
}

/** Reads a long ledger again when something happened, at most once a minute; a short one is read as everything else is. */
function useNews(refetch: () => unknown, length: number): void {
  const news = useQuery({ queryKey: ['ledger', 'news'], queryFn: () => Promise.resolve(performance.now()) }).data;
  const last = useRef<number | undefined>(undefined);
  const again = useEffectEvent(() => (length > LONG ? refetch() : undefined));
  useEffect(() => {
    if (news === undefined) return undefined;
    const before = last.current;
    last.current ??= news;
    if (before === undefined) return undefined;
    const timer = window.setTimeout(
      () => {
        last.current = news;
        again();
      },
      Math.max(0, LONG_REST_MS - (news - before)),
    );
    return () => window.clearTimeout(timer);
  }, [news]);
}

export interface Ledger extends Reading<Task> {
  readonly projects: readonly Project[];
}

/** All tasks and projects in scope. */
export function useLedger(): Ledger {
  const tasks = useWhole<Task>(TASKS_KEY, async (cursor, signal) => {
    const { data } = await client.GET('/api/v1/tasks', {
      params: { query: { limit: PAGE, ...(cursor !== undefined && { cursor }) } },
      signal,
    });
    return data ?? { items: [] };
  });
  const projects = useWhole<Project>(['ledger', 'projects'], async (cursor, signal) => {
    const { data } = await client.GET('/api/v1/projects', {
      params: { query: { limit: PAGE, ...(cursor !== undefined && { cursor }) } },
      signal,
    });
    return data ?? { items: [] };
  });
  useNews(() => {
    void projects.refetch();
    return tasks.refetch();
  }, tasks.items?.length ?? 0);
  return { ...tasks, projects: projects.items ?? [] };
}

/** The tasks that belong to a year's plan, by their ids; null where no plan is asked for. */
export function usePlanTasks(plan: string | undefined): ReadonlySet<string> | null {
  const { data } = useQuery({
    queryKey: ['ledger', 'plan', plan],
    enabled: plan !== undefined,
    queryFn: async ({ signal }) => {
      const of = plan === undefined ? {} : { planId: plan };
      const tasks = await wholeList((query) =>
        client.GET('/api/v1/tasks', { params: { query: { ...query, ...of } }, signal }),
      );
      return new Set(tasks.map(({ id }) => id));
    },
  });
  return plan === undefined ? null : (data ?? NONE);
}

const NONE: ReadonlySet<string> = new Set();

interface Pages {
  readonly pages: readonly Page<Task>[];
}

/** Shows at once what this person just wrote into a row; the next reading confirms it. */
export function rewriteRow(id: string, change: Partial<Task>): void {
  queries.setQueryData<Pages>(TASKS_KEY, (held) =>
    held === undefined
      ? held
      : {
          ...held,
          pages: held.pages.map((page) => ({
            ...page,
            items: page.items.map((task) => (task.id === id ? { ...task, ...change } : task)),
          })),
        },
  );
}

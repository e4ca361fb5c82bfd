import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | null;
}

export interface Pages<Item> {
  readonly data: readonly Item[] | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly loadMore: () => void;
}

/** Where a page of a list begins; nothing for the first. */
export interface From {
  readonly cursor?: string;
}

/**
 * A list that the server answers page by page.
 * @param key names the list and its filters, as query keys do
 * @param read fetches the page at a place
 */
export function usePages<Item>(
  key: readonly unknown[],
  read: (from: From, signal: AbortSignal) => Promise<{ readonly data?: Page<Item> | undefined }>,
): Pages<Item> {
  const query = useInfiniteQuery({
    queryKey: ['pages', ...key],
    queryFn: async ({ pageParam: cursor, signal }) =>
      (await read(cursor === undefined ? {} : { cursor }, signal)).data ?? { items: [] },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<Item>) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  return {
    data: query.data?.pages.flatMap(({ items }) => items),
    error: query.error,
    isPending: query.isPending,
    refetch: query.refetch,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  };
}

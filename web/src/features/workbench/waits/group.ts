import { byDate, type Wait, type WaitGroup, type WaitKind } from './wait';

interface Reading {
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
  readonly data?: { readonly nextCursor?: string | null } | undefined;
}

/** A group of what several readings say: pending while one of them is, refused where one of them was. */
export function groupOf(kind: WaitKind, readings: readonly Reading[], waits: readonly Wait[], rest = 0): WaitGroup {
  return {
    kind,
    waits: [...waits].sort(byDate),
    pending: readings.some(({ isLoading }) => isLoading),
    error: readings.find(({ error, data }) => error != null && data === undefined)?.error ?? null,
    retry: () => {
      for (const { refetch } of readings) void refetch();
    },
    more: readings.some(({ data }) => data?.nextCursor != null),
    rest,
  };
}

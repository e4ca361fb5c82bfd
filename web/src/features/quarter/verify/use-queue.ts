import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useReview } from '../../../parts/review/use-review';
import { usePages } from '../../../parts/use-pages';

export type Duty = components['schemas']['DutyAnswer'];

const MOST = 200;

/** What has waited longest comes first; what was filed at once stands by its project. */
function byWaiting(one: Duty, other: Duty): number {
  return (
    (one.filedAt ?? '').localeCompare(other.filedAt ?? '') ||
    one.projectName.localeCompare(other.projectName, 'zh') ||
    one.kind.localeCompare(other.kind)
  );
}

/** What awaits the office's verdict in a quarter, which of it is shown, and which is chosen for a batch. */
export function useQueue(cycleId: string) {
  const { duty: asked } = useSearch({ from: '/inside/quarter/$cycleId' });
  const navigate = useNavigate();
  const pages = usePages<Duty>(['to-verify', cycleId], (from, signal) => {
    const query = { cycleId, state: 'SUBMITTED' as const, limit: MOST, ...from };
    return client.GET('/api/v1/duties', { params: { query }, signal });
  });
  const duties = useMemo(() => [...(pages.data ?? [])].sort(byWaiting), [pages.data]);
  const review = useReview(
    duties,
    asked,
    (id) =>
      void navigate({
        to: '/quarter/$cycleId',
        params: { cycleId },
        search: { part: 'verify', ...(id !== undefined && { duty: id }) },
        replace: true,
        resetScroll: false,
      }),
  );
  return { ...review, pages };
}

export type Queue = ReturnType<typeof useQueue>;

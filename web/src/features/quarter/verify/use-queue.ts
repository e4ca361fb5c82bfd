import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
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
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const pages = usePages<Duty>(['to-verify', cycleId], (from, signal) => {
    const query = { cycleId, state: 'SUBMITTED' as const, limit: MOST, ...from };
    return client.GET('/api/v1/duties', { params: { query }, signal });
  });
  const duties = useMemo(() => [...(pages.data ?? [])].sort(byWaiting), [pages.data]);
  const place = Math.max(
    0,
    duties.findIndex(({ id }) => id === asked),
  );
  const show = (id: string | undefined) =>
    void navigate({
      to: '/quarter/$cycleId',
      params: { cycleId },
      search: { part: 'verify', ...(id !== undefined && { duty: id }) },
      replace: true,
      resetScroll: false,
    });
  return {
    pages,
    duties,
    place,
    present: duties[place],
    chosen: duties.filter(({ id }) => chosen.has(id)),
    isChosen: (id: string) => chosen.has(id),
    /** Shows the matter so many places further on. */
    move: (by: number) => show(duties[Math.min(duties.length - 1, Math.max(0, place + by))]?.id),
    show,
    /** What comes after a verdict on this one: the next, or the one before where none follows. */
    after: (id: string): string | undefined => {
      const at = duties.findIndex((one) => one.id === id);
      return (duties[at + 1] ?? duties[at - 1])?.id;
    },
    choose: (id: string) =>
      setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])),
    chooseAll: () =>
      setChosen((before) => (before.size < duties.length ? new Set(duties.map(({ id }) => id)) : new Set())),
    chooseNone: () => setChosen(new Set()),
  };
}

export type Queue = ReturnType<typeof useQueue>;

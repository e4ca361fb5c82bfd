import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import type { Cycle } from './cycle';

export type Outcome = components['schemas']['OutcomeCountAnswer'];
export type DutyState = Outcome['state'];

/** In the order in which people ask for them. */
export const OUTCOMES = ['VERIFIED', 'SUBMITTED', 'MISSED', 'DEFERRED', 'EXEMPT', 'CANCELLED'] as const;

/** The counts that the close froze, by kind and outcome. */
export function frozenOutcomes(cycle: Cycle): readonly Outcome[] {
  const kinds = cycle.counts?.['kinds'];
  if (typeof kinds !== 'object' || kinds === null) return [];
  return Object.entries(kinds as Record<Outcome['kind'], Record<DutyState, number>>).flatMap(([kind, states]) =>
    Object.entries(states).map(([state, count]) => ({
      kind: kind as Outcome['kind'],
      state: state as DutyState,
      count,
    })),
  );
}

export function sumOf(outcomes: readonly Outcome[], state?: DutyState): number {
  return outcomes
    .filter((one) => state === undefined || one.state === state)
    .reduce((sum, { count }) => sum + count, 0);
}

/** How many matters a quarter has and what became of them; of an open one, how many are done and to be verified. */
export function QuarterCounts({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation(['quarter', 'words']);
  const open = cycle.state === 'OPEN' || cycle.state === 'CLOSING';
  const forecast = api.useQuery(
    'get',
    '/api/v1/cycles/{id}/closing',
    { params: { path: { id: cycle.id } } },
    { enabled: open },
  );
  const outcomes = open ? forecast.data?.outcomes : frozenOutcomes(cycle);
  if (outcomes === undefined || outcomes.length === 0) return <span className="quiet">—</span>;
  const total = sumOf(outcomes);
  const shown = OUTCOMES.filter((state) => !(open && (state === 'MISSED' || state === 'DEFERRED')))
    .map((state) => ({ state, count: sumOf(outcomes, state) }))
    .filter(({ count }) => count > 0);
  return (
    <span className="counts">
      {t('countTotal', { count: total })}
      {shown.map(({ state, count }) => (
        <span key={state}>{t('countOf', { word: t(`words:dutyState.${state}`), count })}</span>
      ))}
    </span>
  );
}

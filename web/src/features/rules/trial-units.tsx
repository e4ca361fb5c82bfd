import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { List } from '../../parts/list/list-page';
import { queryOf } from '../../parts/list/search-schema';
import { useAddress } from '../../parts/list/use-address';
import { usePages } from '../../parts/use-pages';
import type { Column } from '../../ui/data-table';
import { Empty } from '../../ui/empty';
import { noted, series } from '../../ui/marks';
import { Section } from '../../ui/section';
import type { Trial, TrialCounts, TrialUnit } from './policy';
import { TRIAL_UNITS } from './rules-search';
import { signed } from './trial-words';

const COLUMNS = ['SLIP_SENT', 'TIER_PROPOSAL'] as const;
const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Which units, those first where most changes; and the posts that nobody would read it at. */
export function TrialUnits({ trial }: { readonly trial: Trial }) {
  const { t } = useTranslation(['rules', 'words']);
  const [search] = useAddress(TRIAL_UNITS);
  const asked = queryOf(TRIAL_UNITS, search);
  const pages = usePages<TrialUnit>(['trial-units', trial.id, asked], (from, signal) =>
    client.GET('/api/v1/supervision/trials/{id}/units', {
      params: { path: { id: trial.id }, query: { ...asked, limit: 50, ...from } },
      signal,
    }),
  );
  const names = trial.outcome?.names ?? {};
  const beside = ({ present, tried }: TrialCounts, of: (counts: TrialCounts['present']) => number): string => {
    const change = of(tried) - of(present);
    return change === 0 ? String(of(present)) : noted(String(of(tried)), signed(change));
  };
  const columns: readonly Column<TrialUnit>[] = [
    { key: 'unit', title: t('trial.unit'), heads: true, card: 'title', cell: ({ unitName }) => unitName },
    { key: 'played', title: t('trial.played'), number: true, card: 'named', cell: ({ obligations }) => obligations },
    {
      ...{ key: 'steps', title: t('trial.steps'), number: true, card: 'named' },
      cell: ({ counts }) => beside(counts, sumOf),
    },
    ...COLUMNS.filter((kind) => kind in names).map((kind): Column<TrialUnit> => ({
      ...{ key: kind, title: names[kind] ?? kind, number: true, card: 'named' },
      cell: ({ counts }) => beside(counts, (side) => side[kind] ?? 0),
    })),
    { key: 'missed', title: t('trial.missed'), card: 'line', cell: (unit) => <Missed unit={unit} /> },
  ];
  return (
    <Section title={t('trial.byUnit')}>
      <List
        schema={TRIAL_UNITS}
        filters={{ unreachable: { label: t('trial.onlyMissed') } }}
        pages={pages}
        label={t('trial.unit')}
        columns={columns}
        keyOf={({ unitId }) => unitId}
        empty={<Empty>{t('trial.noUnits')}</Empty>}
      />
    </Section>
  );
}

function Missed({ unit: { unreachable } }: { readonly unit: TrialUnit }) {
  const { t } = useTranslation(['rules', 'words']);
  return series(
    unreachable.map(({ role, title, why, present, tried }) =>
      t('trial.missedPost', {
        post: title ?? t(`words:role.${role as 'LIAISON'}`),
        why: t(`words:unreached.${why}`),
        count: Math.max(present, tried),
      }),
    ),
  );
}

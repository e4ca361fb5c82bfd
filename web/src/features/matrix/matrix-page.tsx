import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { FilterBar } from '../../parts/list/filter-bar';
import { useAddress } from '../../parts/list/use-address';
import { Loaded } from '../../parts/loaded';
import { quarterWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import type { Cycle } from './cycle-of-matrix';
import { MATRIX } from './matrix-search';
import { MatrixView } from './matrix-view';
import { QuarterSwitch } from './quarter-switch';
import './matrix.css';

/** “五个一”一览表: a quarter's projects by the five, with lights in words. */
export function MatrixPage() {
  const { t } = useTranslation('matrix');
  const cycles = api.useQuery('get', '/api/v1/cycles');
  return (
    <>
      {cycles.data === undefined && <PageHead title={t('title')} />}
      <Loaded query={cycles}>
        {({ items }) => {
          const shown = items.filter(({ state }) => state !== 'DRAFT' && state !== 'OPENING');
          return shown.length === 0 ? (
            <>
              <PageHead title={t('title')} />
              <Empty>{t('noQuarter')}</Empty>
            </>
          ) : (
            <Matrix cycles={shown} />
          );
        }}
      </Loaded>
    </>
  );
}

function Matrix({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const { t } = useTranslation(['matrix', 'words', 'common']);
  const [search, change] = useAddress(MATRIX);
  const cycle = cycles.find(({ id }) => id === search.cycle) ?? cycles[0];
  if (cycle === undefined) return null;
  return (
    <div className="matrix-page">
      <PageHead
        title={t('title')}
        note={
          <>
            {quarterWords(cycle.year, cycle.quarter)} {t(`words:cycleState.${cycle.state}`)}
            {cycle.state === 'CLOSED' && ` · ${t('frozenNote')}`}
          </>
        }
        actions={<Button onClick={() => window.print()}>{t('common:act.print')}</Button>}
      />
      <FilterBar
        schema={MATRIX}
        search={search}
        onChange={change}
        filters={{
          leader: { label: t('filter.leader') },
          unit: { label: t('filter.unit') },
          kind: { label: t('filter.kind'), word: (kind) => t(`words:kind.${kind}`) },
        }}
        first={<QuarterSwitch cycles={cycles} present={cycle} onChange={(id) => change({ cycle: id })} />}
      />
      <MatrixView key={cycle.id} cycle={cycle} search={search} />
    </div>
  );
}

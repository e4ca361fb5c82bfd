import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import { Loaded } from '../../parts/loaded';
import { DataTable, type Column } from '../../ui/data-table';
import { dateWords, quarterWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { StateTag } from '../../ui/state-tag';
import { CYCLE_TONES, type Cycle } from './cycle';
import { NewQuarter } from './new-quarter';
import { QuarterCounts } from './quarter-counts';
import './quarter.css';

/** The quarters, the newest first; a new one is prepared here. */
export function QuartersPage() {
  const { t } = useTranslation(['quarter', 'words']);
  const me = useMe();
  const [preparing, setPreparing] = useState(false);
  const cycles = api.useQuery('get', '/api/v1/cycles');
  const prepare = may(me, 'cycles.create') && (
    <Button type="primary" onClick={() => setPreparing(true)}>
      {t('new.title')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('title')} note={t('note')} actions={prepare} />
      <Loaded query={cycles}>
        {({ items }) => (
          <>
            {items.length === 0 ? <Empty>{t('empty')}</Empty> : <Quarters cycles={items} />}
            {preparing && <NewQuarter after={items[0]} onClose={() => setPreparing(false)} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Quarters({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const { t } = useTranslation(['quarter', 'words', 'common']);
  const day = (value: string | null | undefined) => (value == null ? '—' : dateWords(value));
  const date = (key: 'openedOn' | 'plansDueOn' | 'actBy' | 'fileBy' | 'closeFrom'): Column<Cycle> => ({
    key,
    title: t(`date.${key}`),
    cell: (cycle) => day(cycle[key]),
  });
  const columns: readonly Column<Cycle>[] = [
    { key: 'quarter', title: t('quarter'), heads: true, cell: (cycle) => <QuarterLink cycle={cycle} /> },
    { key: 'state', title: t('state'), cell: (cycle) => <CycleState cycle={cycle} /> },
    date('openedOn'),
    date('plansDueOn'),
    date('actBy'),
    date('fileBy'),
    date('closeFrom'),
    { key: 'counts', title: t('counts'), cell: (cycle) => <QuarterCounts cycle={cycle} /> },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={cycles}
      keyOf={({ id }) => id}
      card={(cycle) => (
        <>
          <div className="card-title">
            <QuarterLink cycle={cycle} />
            <CycleState cycle={cycle} />
          </div>
          <QuarterCounts cycle={cycle} />
          <Facts
            facts={(['openedOn', 'plansDueOn', 'fileBy', 'closeFrom'] as const).map((key) => ({
              name: t(`date.${key}`),
              value: cycle[key] == null ? null : day(cycle[key]),
            }))}
          />
        </>
      )}
    />
  );
}

function QuarterLink({ cycle }: { readonly cycle: Cycle }) {
  return (
    <Link to="/quarter/$cycleId" params={{ cycleId: cycle.id }} className="touch-link">
      {quarterWords(cycle.year, cycle.quarter)}
    </Link>
  );
}

/** The state of a quarter, and that somebody proposed to close it. */
export function CycleState({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation(['quarter', 'words']);
  return (
    <span className="row">
      <StateTag tone={CYCLE_TONES[cycle.state]}>{t(`words:cycleState.${cycle.state}`)}</StateTag>
      {cycle.closeProposed && <StateTag tone="warn">{t('close.proposedTag')}</StateTag>}
    </span>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { Loaded } from '../../../parts/loaded';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-head';
import { StateTag } from '../../../ui/state-tag';
import { toneOfPublication } from '../bulletin';
import { PublicationTabs } from '../publication-tabs';
import { type ListedQuarterReport, quarterOf } from './quarter-report';

/** 季度情况: one a closed quarter, the latest first. */
export function QuarterReportsPage() {
  const { t } = useTranslation(['quarterReports', 'common']);
  const query = api.useQuery('get', '/api/v1/quarter-reports');
  const [drafting, setDrafting] = useState(false);
  const columns = useColumns();
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <Button onClick={() => window.print()}>{t('common:act.print')}</Button>
            <Button type="primary" onClick={() => setDrafting(true)}>
              {t('draft.act')}
            </Button>
          </>
        }
      />
      <PublicationTabs />
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <DataTable label={t('title')} columns={columns} rows={rows} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      {drafting && <DraftForm there={query.data ?? []} onClose={() => setDrafting(false)} />}
    </>
  );
}

function useColumns(): readonly Column<ListedQuarterReport>[] {
  const { t } = useTranslation(['quarterReports', 'publications', 'words']);
  return [
    {
      key: 'quarter',
      title: t('quarter'),
      heads: true,
      cell: (one) => (
        <Link to="/publications/$publicationId" params={{ publicationId: one.id }} className="touch-link">
          {t(one.corrects == null ? 'ofQuarter' : 'correctionOf', quarterOf(one))}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('publications:state'),
      cell: ({ state }) => <StateTag tone={toneOfPublication(state)}>{t(`words:publicationState.${state}`)}</StateTag>,
      width: '140px',
      card: 'aside',
    },
    {
      key: 'issued',
      title: t('issuedOn'),
      cell: ({ issuedOn }) => issuedOn != null && dateWords(issuedOn),
      width: '140px',
      card: 'named',
    },
    {
      key: 'drafted',
      title: t('drafted'),
      cell: ({ draftedByName, draftedOn }) => [draftedByName, dateWords(draftedOn)].filter(Boolean).join(' '),
      card: 'line',
    },
    { key: 'words', title: t('why'), cell: ({ words }) => words, card: 'named' },
  ];
}

interface DraftFormProps {
  readonly there: readonly ListedQuarterReport[];
  readonly onClose: () => void;
}

/** Closed quarters that have none yet, the latest first. */
function DraftForm({ there, onClose }: DraftFormProps) {
  const { t } = useTranslation('quarterReports');
  const cycles = api.useQuery('get', '/api/v1/cycles').data;
  const navigate = useNavigate();
  const taken = new Set(there.filter((one) => one.state !== 'VOID' && one.corrects == null).map(keyOfReport));
  const choices = (cycles?.items ?? [])
    .filter(({ state }) => state === 'CLOSED')
    .map(({ year, quarter }) => ({
      value: `${String(year)}-${String(quarter)}`,
      label: t('choice', { year, quarter }),
    }))
    .filter(({ value }) => !taken.has(value))
    .sort((a, b) => (a.value < b.value ? 1 : -1));
  return (
    <RecordForm<{ readonly quarter: string }>
      title={t('draft.act')}
      note={t('draft.note')}
      initial={{}}
      send={async ({ quarter: chosen }) => {
        const [year, quarter] = chosen.split('-').map(Number);
        const body = { year: year ?? 0, quarter: quarter ?? 0 };
        const { data } = await client.POST('/api/v1/quarter-reports', { body });
        if (data !== undefined)
          void navigate({ to: '/publications/$publicationId', params: { publicationId: data.id } });
      }}
      fields={[{ name: 'quarter', label: t('quarter'), input: 'select', required: true, choices }]}
      onClose={onClose}
    />
  );
}

function keyOfReport(report: ListedQuarterReport): string {
  const { year, quarter } = quarterOf(report);
  return `${String(year)}-${String(quarter)}`;
}

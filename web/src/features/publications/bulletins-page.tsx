import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import { useToday } from '../../parts/use-today';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { StateTag } from '../../ui/state-tag';
import { type ListedBulletin, monthOf, monthsBefore, toneOfPublication } from './bulletin';
import { PublicationTabs } from './publication-tabs';

/** 通报: one a month, the latest first. */
export function BulletinsPage() {
  const { t } = useTranslation('publications');
  const query = api.useQuery('get', '/api/v1/bulletins');
  const [drafting, setDrafting] = useState(false);
  const columns = useColumns();
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          <Button type="primary" onClick={() => setDrafting(true)}>
            {t('draft.act')}
          </Button>
        }
      />
      <PublicationTabs />
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <DataTable label={t('tab.bulletins')} columns={columns} rows={rows} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      {drafting && <DraftForm there={query.data ?? []} onClose={() => setDrafting(false)} />}
    </>
  );
}

function useColumns(): readonly Column<ListedBulletin>[] {
  const { t } = useTranslation(['publications', 'words']);
  return [
    {
      key: 'month',
      title: t('month'),
      heads: true,
      cell: (one) => (
        <Link to="/publications/$publicationId" params={{ publicationId: one.id }} className="touch-link">
          {t('ofMonth', monthOf(one))}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StateTag tone={toneOfPublication(state)}>{t(`words:publicationState.${state}`)}</StateTag>,
      width: '120px',
      card: 'aside',
    },
    {
      key: 'dataDay',
      title: t('dataDay'),
      cell: ({ dataDay }) => t('until', { on: dateWords(dataDay) }),
      card: 'quiet',
    },
    {
      key: 'drafted',
      title: t('drafted'),
      cell: ({ draftedByName, draftedOn }) => [draftedByName, dateWords(draftedOn)].filter(Boolean).join(' '),
      card: 'line',
    },
    { key: 'words', title: t('why'), cell: ({ words }) => words, card: 'line' },
  ];
}

interface Values {
  readonly month: string;
}

/** As many months back as an office may have missed. */
const MONTHS = 12;

interface DraftFormProps {
  readonly there: readonly ListedBulletin[];
  readonly onClose: () => void;
}

/** A month that is over and has no bulletin yet; the last one is what an office drafts. */
function DraftForm({ there, onClose }: DraftFormProps) {
  const { t } = useTranslation('publications');
  const navigate = useNavigate();
  const taken = new Set(there.filter(({ state }) => state !== 'VOID').map(({ dataDay }) => dataDay.slice(0, 7)));
  const months = monthsBefore(useToday(), MONTHS)
    .map((one) => ({
      ...{ value: `${String(one.year)}-${String(one.month).padStart(2, '0')}`, label: t('yearMonth', one) },
    }))
    .filter(({ value }) => !taken.has(value));
  const [latest] = months;
  return (
    <RecordForm<Values>
      title={t('draft.title')}
      submit={t('draft.act')}
      note={t('draft.note')}
      initial={latest === undefined ? {} : { month: latest.value }}
      send={async ({ month }) => {
        const [year, of] = month.split('-').map(Number);
        const { data } = await client.POST('/api/v1/bulletins', { body: { year: year ?? 0, month: of ?? 0 } });
        if (data !== undefined)
          void navigate({ to: '/publications/$publicationId', params: { publicationId: data.id } });
      }}
      fields={[{ name: 'month', label: t('month'), input: 'select', required: true, choices: months }]}
      onClose={onClose}
    />
  );
}

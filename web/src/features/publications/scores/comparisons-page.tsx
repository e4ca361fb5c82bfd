import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { Loaded } from '../../../parts/loaded';
import { PendingApprovals } from '../../../parts/pending-approvals';
import { PublicationTabs } from '../publication-tabs';
import { useSwitchedOn } from '../../../parts/use-switched-on';
import { useToday } from '../../../parts/use-today';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords, quarterWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-head';
import { StateTag } from '../../../ui/state-tag';
import {
  CATEGORIES,
  type Category,
  COMPARISON_TONES,
  type ListedComparison,
  rowsBegun,
  rowsSent,
  type RowValues,
} from './comparison';
import { quartersBack } from './quarters';
import { useRowFields } from './row-fields';

/** 对比情况: one for each kind of unit and quarter. */
export function ComparisonsPage() {
  const { t } = useTranslation('scores');
  const on = useSwitchedOn().includes('COMPARISON');
  const [drafting, setDrafting] = useState(false);
  return (
    <>
      <PageHead
        title={t('comparison.title')}
        note={t('comparison.note')}
        actions={
          on && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              {t('comparison.draft')}
            </Button>
          )
        }
      />
      <PublicationTabs />
      {on ? <All drafting={drafting} onClose={() => setDrafting(false)} /> : <Empty>{t('off')}</Empty>}
    </>
  );
}

function All({ drafting, onClose }: { readonly drafting: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['scores', 'words']);
  const query = api.useQuery('get', '/api/v1/comparisons');
  const columns: readonly Column<ListedComparison>[] = [
    {
      key: 'quarter',
      title: t('quarter'),
      heads: true,
      cell: ({ id, year, quarter, title }) => (
        <Link to="/comparisons/$comparisonId" params={{ comparisonId: id }} className="touch-link">
          {quarterWords(year, quarter)} {title}
        </Link>
      ),
    },
    {
      key: 'category',
      title: t('comparison.category'),
      cell: ({ category }) => t(`words:comparisonCategory.${category}`),
      card: 'quiet',
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StateTag tone={COMPARISON_TONES[state]}>{t(`words:comparisonState.${state}`)}</StateTag>,
      card: 'aside',
    },
    {
      key: 'published',
      title: t('comparison.publishedOn'),
      cell: ({ publishedOn }) => publishedOn != null && dateWords(publishedOn),
      card: 'named',
    },
  ];
  return (
    <>
      <PendingApprovals title={t('comparison.waits')} help={t('comparison.waitsHelp')} kind="COMPARISON" />
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('comparison.none')}</Empty>
          ) : (
            <DataTable label={t('comparison.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      {drafting && <DraftForm before={query.data ?? []} onClose={onClose} />}
    </>
  );
}

interface Values {
  readonly category: Category;
  readonly quarter: string;
  readonly title: string;
  readonly rows: readonly RowValues[];
}

interface DraftFormProps {
  readonly before: readonly ListedComparison[];
  readonly onClose: () => void;
}

/** Begins with the title and the rows of the last one. */
function DraftForm({ before, onClose }: DraftFormProps) {
  const { t } = useTranslation(['scores', 'words']);
  const navigate = useNavigate();
  const rows = useRowFields();
  const quarters = quartersBack(useToday());
  const [last] = before;
  return (
    <RecordForm<Values>
      title={t('comparison.draft')}
      note={t('comparison.draftNote')}
      initial={{
        ...{ category: 'DEPARTMENT', quarter: quarters[1]?.value ?? '' },
        ...{ title: last?.title ?? t('comparison.usual'), rows: rowsBegun(last?.rows ?? []) },
      }}
      send={async (values) => {
        const [year, quarter] = values.quarter.split('-').map(Number);
        const { data } = await client.POST('/api/v1/comparisons', {
          body: {
            ...{ category: values.category, title: values.title.trim(), rows: rowsSent(values.rows) },
            ...{ year: year ?? 0, quarter: quarter ?? 0 },
          },
        });
        if (data !== undefined) void navigate({ to: '/comparisons/$comparisonId', params: { comparisonId: data.id } });
      }}
      fields={[
        {
          ...{ name: 'category', label: t('comparison.category'), input: 'select', required: true },
          choices: CATEGORIES.map((one) => ({ value: one, label: t(`words:comparisonCategory.${one}`) })),
        },
        { name: 'quarter', label: t('quarter'), input: 'select', required: true, choices: quarters },
        { name: 'title', label: t('comparison.name'), required: true, max: 50 },
        ...rows,
      ]}
      onClose={onClose}
    />
  );
}

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
import {
  type ListedBulletin,
  type MonthChoice,
  monthOf,
  monthOfChoice,
  monthsBefore,
  toneOfPublication,
} from './bulletin';
import { EndedMonths, EndMonth } from './months';
import { PublicationTabs } from './publication-tabs';

/** 通报: one a month, the latest first. */
export function BulletinsPage() {
  const { t } = useTranslation(['publications', 'common']);
  const query = api.useQuery('get', '/api/v1/bulletins');
  const [drafting, setDrafting] = useState(false);
  const months = useMonthsLeft(query.data);
  const columns = useColumns();
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <Button onClick={() => window.print()}>{t('common:act.print')}</Button>
            <EndMonth months={months} />
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
            <DataTable label={t('tab.bulletins')} columns={columns} rows={rows} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <EndedMonths />
      {drafting && <DraftForm months={months} onClose={() => setDrafting(false)} />}
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
        <>
          <Link to="/publications/$publicationId" params={{ publicationId: one.id }} className="touch-link">
            {t(one.corrects == null ? 'ofMonth' : 'correctionOf', monthOf(one))}
          </Link>{' '}
          {one.correctedById != null && <StateTag tone="warn">{t('corrected')}</StateTag>}
        </>
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
      key: 'number',
      title: t('number'),
      cell: ({ number, planned, corrects }) =>
        number == null ? corrects != null && t('correction') : t('numbered', { number, planned: planned ?? number }),
      width: '150px',
      card: 'quiet',
    },
    {
      key: 'issued',
      title: t('issuedOn'),
      cell: ({ issuedOn }) => issuedOn != null && dateWords(issuedOn),
      width: '130px',
      card: 'named',
    },
    {
      key: 'dataDay',
      title: t('dataDay'),
      cell: ({ dataDay }) => dateWords(dataDay),
      card: 'quiet',
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

/** As many months back as an office may have missed. */
const MONTHS = 12;

/** Months that are over and have no bulletin yet, the latest first. */
function useMonthsLeft(there: readonly ListedBulletin[] | undefined): readonly MonthChoice[] {
  const { t } = useTranslation('publications');
  const ended = api.useQuery('get', '/api/v1/bulletin-months').data;
  const bulletins = (there ?? []).filter(({ state, corrects }) => state !== 'VOID' && corrects == null);
  const taken = new Set([...bulletins, ...(ended ?? [])].map(({ dataDay }) => dataDay.slice(0, 7)));
  return monthsBefore(useToday(), MONTHS)
    .map((one) => ({
      ...{ value: `${String(one.year)}-${String(one.month).padStart(2, '0')}`, label: t('yearMonth', one) },
    }))
    .filter(({ value }) => !taken.has(value));
}

interface DraftFormProps {
  readonly months: readonly MonthChoice[];
  readonly onClose: () => void;
}

/** The last month is what an office drafts. */
function DraftForm({ months, onClose }: DraftFormProps) {
  const { t } = useTranslation('publications');
  const navigate = useNavigate();
  const [latest] = months;
  return (
    <RecordForm<{ readonly month: string }>
      title={t('draft.title')}
      submit={t('draft.act')}
      note={t('draft.note')}
      initial={latest === undefined ? {} : { month: latest.value }}
      send={async ({ month }) => {
        const { data } = await client.POST('/api/v1/bulletins', { body: monthOfChoice(month) });
        if (data !== undefined)
          void navigate({ to: '/publications/$publicationId', params: { publicationId: data.id } });
      }}
      fields={[{ name: 'month', label: t('month'), input: 'select', required: true, choices: months }]}
      onClose={onClose}
    />
  );
}

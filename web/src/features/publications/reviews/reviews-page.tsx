import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { Loaded } from '../../../parts/loaded';
import { useToday } from '../../../parts/use-today';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-head';
import { StateTag } from '../../../ui/state-tag';
import { toneOfPublication } from '../bulletin';
import { PublicationTabs } from '../publication-tabs';
import type { ListedReview, ReviewKind } from './review';

/** 综述: one a year, for the public. */
export const ReviewsPage = () => <Kind kind="ANNUAL_REVIEW" />;

/** 总结: one a year, for inside. */
export const ReportsPage = () => <Kind kind="ANNUAL_REPORT" />;

function Kind({ kind }: { readonly kind: ReviewKind }) {
  const { t } = useTranslation(['reviews', 'words']);
  const query = api.useQuery('get', '/api/v1/reviews');
  const [drafting, setDrafting] = useState(false);
  const columns = useColumns();
  const name = t(`words:reviewKind.${kind}`);
  return (
    <>
      <PageHead
        title={name}
        note={t(`note.${kind}`)}
        actions={
          <Button type="primary" onClick={() => setDrafting(true)}>
            {t(`draft.act.${kind}`)}
          </Button>
        }
      />
      <PublicationTabs />
      <Loaded query={query}>
        {(all) => {
          const rows = all.filter((one) => one.kind === kind);
          return rows.length === 0 ? (
            <Empty>{t(`none.${kind}`)}</Empty>
          ) : (
            <DataTable label={name} columns={columns} rows={rows} keyOf={({ id }) => id} />
          );
        }}
      </Loaded>
      {drafting && <DraftForm kind={kind} there={query.data ?? []} onClose={() => setDrafting(false)} />}
    </>
  );
}

function useColumns(): readonly Column<ListedReview>[] {
  const { t } = useTranslation(['reviews', 'words']);
  return [
    {
      key: 'year',
      title: t('year'),
      heads: true,
      cell: ({ id, year, kind }) => (
        <Link to="/publications/reviews/$reviewId" params={{ reviewId: id }} className="touch-link">
          {t(`ofYear.${kind}`, { year })}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StateTag tone={toneOfPublication(state)}>{t(`words:publicationState.${state}`)}</StateTag>,
      width: '140px',
      card: 'aside',
    },
    { key: 'template', title: t('template'), cell: ({ templateName }) => templateName, card: 'quiet' },
    {
      key: 'drafted',
      title: t('drafted'),
      cell: ({ draftedByName, draftedOn }) => [draftedByName, dateWords(draftedOn)].filter(Boolean).join(' '),
      card: 'line',
    },
    { key: 'words', title: t('why.title'), cell: ({ words }) => words, card: 'line' },
  ];
}

interface Values {
  readonly year: number;
  readonly template: string;
}

/** As many years back as an office may tell anew. */
const YEARS = 3;

interface DraftFormProps {
  readonly kind: ReviewKind;
  readonly there: readonly ListedReview[];
  readonly onClose: () => void;
}

/** A year that has none yet, by the headings of an example or of the office's own. */
function DraftForm({ kind, there, onClose }: DraftFormProps) {
  const { t } = useTranslation('reviews');
  const query = api.useQuery('get', '/api/v1/review-templates');
  const navigate = useNavigate();
  const present = Number(useToday().slice(0, 4));
  const taken = new Set(there.filter((one) => one.kind === kind && one.state !== 'VOID').map(({ year }) => year));
  const years = Array.from({ length: YEARS }, (_, back) => present - back).filter((year) => !taken.has(year));
  const [latest] = years;
  return (
    <RecordForm<Values>
      title={t(`draft.act.${kind}`)}
      note={t('draft.note')}
      initial={latest === undefined ? {} : { year: latest }}
      send={async ({ year, template }) => {
        const { data } = await client.POST('/api/v1/reviews', { body: { kind, year, template } });
        if (data !== undefined) void navigate({ to: '/publications/reviews/$reviewId', params: { reviewId: data.id } });
      }}
      fields={[
        {
          name: 'year',
          label: t('year'),
          input: 'select',
          required: true,
          choices: years.map((year) => ({ value: year, label: t('yearOf', { year }) })),
        },
        {
          name: 'template',
          label: t('template'),
          input: 'select',
          required: true,
          choices: (query.data ?? []).map(({ key, name }) => ({ value: key, label: name })),
          help: t('draft.templateHelp'),
        },
      ]}
      onClose={onClose}
    />
  );
}

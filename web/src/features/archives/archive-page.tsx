import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { type Column, DataTable } from '../../ui/data-table';
import { ArchiveActs } from './archive-acts';
import { ItemForm } from './item-form';

type Page = components['schemas']['ArchivePageAnswer'];
type Item = Page['items'][number];

/** One year: who hands it over and who takes it, what is lacking, and the contents of each retention. */
export function ArchivePage() {
  const { archiveId } = useParams({ from: '/inside/settings/archives/$archiveId' });
  const { t } = useTranslation(['archives', 'common']);
  const query = api.useQuery('get', '/api/v1/archives/{id}', { params: { path: { id: archiveId } } });
  return (
    <>
      <PageHead
        title={query.data === undefined ? t('title') : t('ofYear', { year: query.data.year })}
        actions={
          <Link to="/settings/archives" className="touch-link">
            {t('back')}
          </Link>
        }
      />
      <Loaded query={query}>
        {(page) => (
          <>
            <ArchiveActs page={page} />
            <Standing page={page} />
            <Contents page={page} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Standing({ page }: { readonly page: Page }) {
  const { t } = useTranslation(['archives', 'words']);
  const { state, preparedOn, preparedByName, givenOn, givenByName, toName, takenOn, words, lacking } = page;
  const signed = (name: string | null | undefined, on: string | null | undefined): string =>
    on == null ? t('unsigned') : t('signed', { name: name ?? '', on: dateWords(on) });
  return (
    <Section title={t('signatures')}>
      {lacking > 0 && <p className="state-warn">{t('lacking', { count: lacking })}</p>}
      <Facts
        facts={[
          { name: t('state'), value: t(`words:archiveState.${state}`) },
          { name: t('preparedOn'), value: `${dateWords(preparedOn)} ${preparedByName ?? ''}` },
          { name: t('giver'), value: signed(givenByName, givenOn) },
          {
            name: t('taker'),
            value: takenOn == null && toName != null ? t('waitsFor', { name: toName }) : signed(toName, takenOn),
          },
          words != null && { name: t('why'), value: words, wide: true },
        ]}
      />
    </Section>
  );
}

function Contents({ page }: { readonly page: Page }) {
  const { t } = useTranslation(['archives', 'words']);
  const retentions = [...new Set(page.items.map(({ retention }) => retention))];
  if (retentions.length === 0) return <Empty>{t('nothing')}</Empty>;
  return retentions.map((retention) => <Retained key={retention} page={page} retention={retention} />);
}

interface RetainedProps {
  readonly page: Page;
  readonly retention: Item['retention'];
}

/** 归档文件目录 of one retention. */
function Retained({ page, retention }: RetainedProps) {
  const { t } = useTranslation(['archives', 'words']);
  const items = page.items.filter((item) => item.retention === retention);
  const packed = page.packages.some((one) => one.retention === retention);
  const [open, setOpen] = useState<Item | null>(null);
  const columns = useColumns(page, setOpen);
  return (
    <Section
      title={t('retained', { retention: t(`words:retention.${retention}`) })}
      count={items.length}
      actions={
        packed && <Button href={`/api/v1/archives/${page.id}/package?retention=${retention}`}>{t('download')}</Button>
      }
    >
      <DataTable label={t(`words:retention.${retention}`)} columns={columns} rows={items} keyOf={({ id }) => id} />
      {open !== null && <ItemForm page={page} item={open} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function useColumns({ state, notes }: Page, open: (item: Item) => void): readonly Column<Item>[] {
  const { t } = useTranslation(['archives', 'words']);
  const act = state === 'PREPARED' ? t('write') : state === 'ARCHIVED' ? t('correct') : null;
  return [
    {
      key: 'number',
      title: t('number'),
      cell: ({ number }) => String(number),
      number: true,
      width: '64px',
      card: 'aside',
    },
    {
      key: 'title',
      title: t('paper'),
      heads: true,
      cell: ({ id, title, reference }) => (
        <>
          {title} {reference}
          {notes
            .filter(({ itemId }) => itemId === id)
            .map(({ words, byName, notedOn }) => (
              <div key={words} className="quiet">
                {t('noted', { words, name: byName, on: dateWords(notedOn) })}
              </div>
            ))}
        </>
      ),
    },
    { key: 'dated', title: t('dated'), cell: ({ datedOn }) => dateWords(datedOn), card: 'quiet', width: '130px' },
    { key: 'responsible', title: t('responsible'), cell: ({ responsible }) => responsible, card: 'quiet' },
    {
      key: 'pages',
      title: t('pages'),
      cell: ({ pages }) => (pages == null ? '' : String(pages)),
      number: true,
      width: '64px',
      card: 'named',
    },
    {
      key: 'place',
      title: t('place'),
      cell: ({ place, remark }) => [place, remark].filter((one) => one != null).join(' '),
      card: 'line',
    },
    {
      key: 'acts',
      title: t('acts.label'),
      cell: (item) =>
        act !== null && (
          <Button onClick={() => open(item)} aria-label={t('of', { act, title: item.title, number: item.number })}>
            {act}
          </Button>
        ),
      card: 'acts',
      width: '110px',
    },
  ];
}

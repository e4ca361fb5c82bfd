import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import type { Bulletin } from './bulletin';

type Listing = Bulletin['listings'][number];

/** 挂牌与摘牌 of the month; nothing where there was none. */
export function BulletinListings({ listings }: Pick<Bulletin, 'listings'>) {
  const { t } = useTranslation(['publications', 'words']);
  if (listings.length === 0) return null;
  const columns: readonly Column<Listing>[] = [
    {
      key: 'title',
      title: t('lines.matter'),
      cell: ({ listingId, title }) => (
        <Link to="/supervision/listings/$listingId" params={{ listingId }}>
          {title}
        </Link>
      ),
      heads: true,
    },
    { key: 'unit', title: t('lines.unit'), cell: ({ unitName }) => unitName, card: 'quiet' },
    { key: 'act', title: t('listings.act'), cell: ({ act }) => t(`words:bulletinListing.${act}`), card: 'aside' },
    { key: 'on', title: t('listings.on'), cell: ({ onDay }) => dateWords(onDay), card: 'named', width: '130px' },
  ];
  return (
    <Section title={t('words:bulletinPart.LISTINGS')} count={listings.length}>
      <DataTable
        label={t('words:bulletinPart.LISTINGS')}
        columns={columns}
        rows={listings}
        keyOf={({ listingId, act, onDay }) => `${listingId}${act}${onDay}`}
      />
    </Section>
  );
}

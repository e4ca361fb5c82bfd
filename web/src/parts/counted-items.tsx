import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import type { components, operations } from '../api/schema';
import type { Column } from '../ui/data-table';
import { dateWords } from '../ui/dates';
import { Empty } from '../ui/empty';
import { PlaceLink } from '../ui/place-link';
import { List } from './list/list-page';
import { pathOfSubject } from './subject-path';
import { usePages } from './use-pages';

type Counted = components['schemas']['CountedAnswer'];
type Query = operations['Counts_items']['parameters']['query'];
export type Level = NonNullable<Query>['level'];

interface CountedItemsProps {
  /** The id of the count. */
  readonly count: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  /** The year, and what the number is cut down to besides. */
  readonly cut: Omit<NonNullable<Query>, 'limit' | 'cursor'>;
}

/** What a number counts, each thing with the way to it. */
export function CountedItems({ count, label, unitOfMeasure, cut }: CountedItemsProps) {
  const { t } = useTranslation(['overview', 'registers']);
  const pages = usePages<Counted>(['counts', count, cut], (from, signal) =>
    client.GET('/api/v1/counts/{count}/items', {
      params: { path: { count }, query: { ...cut, limit: 50, ...from } },
      signal,
    }),
  );
  const name = ({ subjectType, subjectId, title, offSystemNumber }: Counted) => {
    const words = title ?? String(offSystemNumber ?? '');
    const place = subjectId == null ? null : pathOfSubject(subjectType, subjectId);
    return place === null ? words : <PlaceLink place={place}>{words}</PlaceLink>;
  };
  const columns: readonly Column<Counted>[] = [
    { key: 'title', title: t('registers:name'), cell: name, heads: true },
    ...(pages.data?.some(({ meeting }) => meeting != null) === true
      ? [
          {
            key: 'meeting',
            title: t('counts.meeting'),
            cell: ({ meeting }: Counted) => meeting,
            card: 'quiet' as const,
          },
        ]
      : []),
    ...(pages.data?.some(({ journal }) => journal != null) === true
      ? [
          {
            key: 'journal',
            title: t('counts.journal'),
            cell: ({ journal }: Counted) => journal,
            card: 'quiet' as const,
          },
        ]
      : []),
    ...(pages.data?.some(({ amount }) => amount != null) === true
      ? [
          {
            key: 'amount',
            title: t('counts.amount'),
            cell: ({ amount }: Counted) =>
              amount == null ? null : t('counts.number', { value: String(amount), unit: unitOfMeasure }),
            number: true,
            card: 'named' as const,
          },
        ]
      : []),
    { key: 'unit', title: t('registers:unit'), cell: ({ unitName }) => unitName, card: 'quiet' },
    {
      key: 'on',
      title: t('registers:day'),
      cell: ({ happenedOn }) => (happenedOn == null ? null : dateWords(happenedOn)),
      card: 'quiet',
    },
  ];
  return (
    <List
      pages={pages}
      label={label}
      columns={columns}
      keyOf={({ id, occurrence }) => `${id}:${String(occurrence)}`}
      empty={<Empty>{t('counts.none')}</Empty>}
    />
  );
}

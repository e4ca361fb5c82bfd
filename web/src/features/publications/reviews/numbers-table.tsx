import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Loaded } from '../../../parts/loaded';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/section';
import type { Chip, Review } from './review';

type Numbered = components['schemas']['ReviewNumberAnswer'];

/** 数字核对表: every reference in its order, with its value, how it is counted, how long its list is, its paper and who answers for it. */
export function NumbersTable({ review: { id } }: { readonly review: Review }) {
  const { t } = useTranslation('reviews');
  const query = api.useQuery('get', '/api/v1/reviews/{id}/numbers', { params: { path: { id } } });
  const columns = useColumns();
  return (
    <Section title={t('numbers.title')} count={query.data?.length}>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('numbers.none')}</Empty>
          ) : (
            <DataTable<Numbered>
              label={t('numbers.title')}
              columns={columns}
              rows={rows}
              keyOf={({ number }) => String(number)}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

function useColumns(): readonly Column<Numbered>[] {
  const { t } = useTranslation(['reviews', 'words']);
  return [
    { key: 'number', title: t('numbers.number'), cell: ({ number }) => number, width: '64px', card: 'quiet' },
    {
      key: 'words',
      title: t('numbers.words'),
      heads: true,
      width: '14%',
      cell: ({ words }) => <span lang="zh-CN">{words}</span>,
    },
    { key: 'kind', title: t('numbers.kind'), cell: ({ kind }) => t(`words:reviewChip.${kind}`), card: 'quiet' },
    { key: 'value', title: t('numbers.value'), cell: valueOf, number: true, card: 'named' },
    {
      key: 'definition',
      title: t('numbers.definition'),
      cell: ({ definition }) => definition,
      width: '26%',
      card: 'line',
    },
    { key: 'asOf', title: t('asOf'), cell: ({ asOf }) => dateWords(asOf), card: 'named' },
    { key: 'list', title: t('numbers.list'), cell: ({ listSize }) => listSize, number: true, card: 'named' },
    { key: 'source', title: t('numbers.source'), cell: ({ source }) => source, width: '14%', card: 'line' },
    { key: 'confirmedBy', title: t('numbers.confirmedBy'), cell: ({ confirmedBy }) => confirmedBy, card: 'named' },
  ];
}

/** A number with its unit; a name has none. */
export const valueOf = ({ value, unitOfMeasure }: Pick<Chip, 'value' | 'unitOfMeasure'>): string | null =>
  value == null ? null : `${value}${unitOfMeasure ?? ''}`;

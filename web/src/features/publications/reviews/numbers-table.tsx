import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { noted } from '../../../ui/marks';
import { Section } from '../../../ui/section';
import type { Chip, Review } from './review';
import { useWhy } from './use-say';

interface Numbered {
  readonly number: number;
  readonly chip: Chip;
}

/** 数字核对表 of the text as it stands: every reference in its order, with its value, how it is counted, and how long its list is. */
export function NumbersTable({ review }: { readonly review: Review }) {
  const { t } = useTranslation('reviews');
  const rows = review.blocks.flatMap(({ chips }) => chips).map((chip, at): Numbered => ({ number: at + 1, chip }));
  const columns = useColumns(review.kind === 'ANNUAL_REPORT');
  if (rows.length === 0) return null;
  return (
    <Section title={t('numbers.title')} count={rows.length}>
      <DataTable<Numbered>
        label={t('numbers.title')}
        columns={columns}
        rows={rows}
        keyOf={({ number }) => String(number)}
      />
    </Section>
  );
}

function useColumns(inside: boolean): readonly Column<Numbered>[] {
  const { t } = useTranslation(['reviews', 'words']);
  const why = useWhy();
  const columns: readonly Column<Numbered>[] = [
    { key: 'number', title: t('numbers.number'), cell: ({ number }) => number, width: '64px', card: 'quiet' },
    {
      key: 'words',
      title: t('numbers.words'),
      heads: true,
      cell: ({ chip }) => <span lang="zh-CN">{chip.words ?? why(chip.why ?? '')}</span>,
    },
    { key: 'kind', title: t('numbers.kind'), cell: ({ chip }) => t(`words:reviewChip.${chip.kind}`), card: 'quiet' },
    {
      key: 'value',
      title: t('numbers.value'),
      cell: ({ chip }) => valueOf(chip),
      number: true,
      card: 'named',
    },
    {
      key: 'lastYear',
      title: t('numbers.lastYear'),
      cell: ({ chip: { lastYear } }) => (lastYear == null ? null : noted(lastYear.value, lastYear.words)),
      card: 'named',
    },
    {
      key: 'definition',
      title: t('numbers.definition'),
      cell: ({ chip: { definition } }) => definition,
      width: '34%',
      card: 'line',
    },
    {
      key: 'asOf',
      title: t('asOf'),
      cell: ({ chip: { asOf } }) => (asOf == null ? null : dateWords(asOf)),
      card: 'named',
    },
    {
      key: 'list',
      title: t('numbers.list'),
      cell: ({ chip: { listSize } }) => listSize,
      number: true,
      card: 'named',
    },
  ];
  return inside ? columns : columns.filter(({ key }) => key !== 'lastYear');
}

/** A number with its unit; a name has none. */
export const valueOf = ({ value, unitOfMeasure }: Chip): string | null =>
  value == null ? null : `${value}${unitOfMeasure ?? ''}`;

import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { type Column, DataTable } from '../../ui/data-table';
import { joined } from '../../ui/marks';
import { Section } from '../../ui/section';

type Figure = components['schemas']['BulletinFigureAnswer'];

/** The numbers of 总体 as the counts have them; a draft's are read live. */
export function BulletinNumbers({ id }: { readonly id: string }) {
  const { t } = useTranslation('publications');
  const query = api.useQuery('get', '/api/v1/bulletins/{id}/figures', { params: { path: { id } } });
  return (
    <Section title={t('numbers.title')}>
      <Loaded query={query}>{(figures) => <NumbersTable figures={figures} />}</Loaded>
    </Section>
  );
}

/** One line a number: of the month, and of the year to the data day. */
export function NumbersTable({ figures }: { readonly figures: readonly Figure[] }) {
  const { t } = useTranslation('publications');
  const columns: readonly Column<Figure>[] = [
    { key: 'name', title: t('numbers.name'), cell: ({ name }) => name, heads: true },
    {
      key: 'month',
      title: t('numbers.month'),
      cell: ({ ofMonth, unitOfMeasure }) => joined(String(ofMonth), unitOfMeasure),
      number: true,
      width: '140px',
      card: 'named',
    },
    {
      key: 'year',
      title: t('numbers.year'),
      cell: ({ ofYear, unitOfMeasure }) => joined(String(ofYear), unitOfMeasure),
      number: true,
      width: '140px',
      card: 'named',
    },
  ];
  return <DataTable label={t('numbers.table')} columns={columns} rows={figures} keyOf={({ countId }) => countId} />;
}

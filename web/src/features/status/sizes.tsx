import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { byteCount } from '../../ui/byte-count';
import { type Column, DataTable } from '../../ui/data-table';
import { Section } from '../../ui/section';

type Status = components['schemas']['StatusAnswer'];
type Table = Status['tables'][number];
type Kept = Status['kept'][number];

/** How large the tables are and how they grow; how long is kept what is no part of the record. */
export function Sizes({ status: { tables, kept } }: { readonly status: Status }) {
  const { t } = useTranslation(['status', 'words']);
  const size = (bytes: number): string => {
    const { unit, count } = byteCount(bytes);
    return t(`sizes.${unit}`, { count });
  };
  const columns: readonly Column<Table>[] = [
    { key: 'name', title: t('sizes.table'), cell: ({ name }) => name, heads: true },
    { key: 'bytes', title: t('sizes.size'), cell: ({ bytes }) => size(bytes), number: true },
    { key: 'rows', title: t('sizes.rows'), cell: ({ rows }) => Math.round(rows).toLocaleString(), number: true },
    {
      key: 'month',
      title: t('sizes.month'),
      cell: ({ monthBytes }) => (monthBytes == null ? t('sizes.unknown') : size(monthBytes)),
      number: true,
    },
  ];
  const keptColumns: readonly Column<Kept>[] = [
    { key: 'kind', title: t('sizes.kind'), cell: ({ kind }) => t(`words:keptKind.${kind}`), heads: true },
    { key: 'days', title: t('sizes.days'), cell: ({ days }) => t('days', { count: days }), number: true },
    { key: 'letGo', title: t('sizes.letGo'), cell: ({ letGo }) => t('items', { count: letGo }), number: true },
  ];
  return (
    <Section title={t('sizes.title')}>
      <p className="quiet">{t('sizes.note')}</p>
      <div className="stack">
        <DataTable label={t('sizes.table')} columns={columns} rows={tables} keyOf={({ name }) => name} />
        <DataTable label={t('sizes.kind')} columns={keptColumns} rows={kept} keyOf={({ kind }) => kind} />
      </div>
    </Section>
  );
}

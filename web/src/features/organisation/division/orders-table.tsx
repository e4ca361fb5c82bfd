import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Loaded } from '../../../parts/loaded';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Section } from '../../../ui/section';

type Order = components['schemas']['DivisionOrderAnswer'];

/** New divisions and what became of them; nothing where there was none. */
export function OrdersTable() {
  const { t } = useTranslation(['organisation', 'words']);
  const query = api.useQuery('get', '/api/v1/division-orders');
  if (query.data?.length === 0) return null;
  const columns: readonly Column<Order>[] = [
    {
      key: 'document',
      title: t('divisions.document'),
      heads: true,
      cell: ({ document, orderedOn }) => `${document} · ${dateWords(orderedOn)}`,
    },
    {
      key: 'moved',
      title: t('divisions.moved'),
      cell: ({ units, projects, obligations, cases }) =>
        projects == null || obligations == null || cases == null
          ? t('divisions.unitsOnly', { units })
          : t('divisions.tally', { units, projects, obligations, cases }),
      card: 'line',
    },
    {
      key: 'state',
      title: t('transfers.state'),
      cell: ({ state, carriedOutOn, proposedOn }) =>
        `${t(`words:divisionState.${state}`)} ${dateWords(carriedOutOn ?? proposedOn)}`,
      card: 'quiet',
      width: '210px',
    },
  ];
  return (
    <Section title={t('divisions.orders')}>
      <Loaded query={query}>
        {(orders) => (
          <DataTable label={t('divisions.ordersTable')} columns={columns} rows={orders} keyOf={({ id }) => id} />
        )}
      </Loaded>
    </Section>
  );
}

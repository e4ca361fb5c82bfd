import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { LoadMore } from '../../../parts/load-more';
import { Loaded } from '../../../parts/loaded';
import { usePages } from '../../../parts/use-pages';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import type { Import } from '../imports-page';

type Row = components['schemas']['ImportRowAnswer'];
interface Asked extends Row {
  readonly asks: components['schemas']['AskedDateAnswer'];
}

const PAGE = 50;

/** On top of a preview: the dates that confirming would not write but ask for. */
export function AskedDates({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const count = held.summary?.asked ?? 0;
  const pages = usePages<Row>(['ledger-imports', held.id, 'asked', held.version], (from, signal) => {
    const params = { path: { id: held.id }, query: { group: 'ASKED' as const, limit: PAGE, ...from } };
    return client.GET('/api/v1/ledger-imports/{id}/rows', { params, signal });
  });
  if (count === 0) return null;
  return (
    <div className="import-asked">
      <Section title={t('dates.asked', { count })}>
        <p>{t('dates.askedNote')}</p>
        <Loaded query={pages}>{(rows) => <Rows rows={rows} />}</Loaded>
        <LoadMore pages={pages} />
      </Section>
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const asked = rows.filter((row): row is Asked => row.asks != null);
  const moves = ({ asks }: Asked) => t('dates.moves', { from: dateWords(asks.from), to: dateWords(asks.to) });
  const ground = ({ asks }: Asked) => <StateTag tone="bad">{t(`words:openWork.${asks.ground}`)}</StateTag>;
  const decides = ({ asks }: Asked) => t(`dates.decider.${asks.senior ? 'executive' : 'deputy'}`);
  const columns: readonly Column<Asked>[] = [
    { key: 'row', title: t('ledger:import.row'), cell: ({ row }) => row, number: true, width: '64px', card: 'named' },
    { key: 'matter', title: t('dates.matter'), cell: ({ name }) => name, heads: true },
    { key: 'dates', title: t('dates.dates'), cell: moves, width: '280px', card: 'line' },
    { key: 'ground', title: t('dates.ground'), cell: ground, width: '190px', card: 'aside' },
    { key: 'decides', title: t('dates.decides'), cell: decides, width: '130px', card: 'named' },
  ];
  return (
    <DataTable
      label={t('dates.askedTable')}
      columns={columns}
      rows={asked}
      keyOf={({ row, name }) => `${String(row)}${name ?? ''}`}
    />
  );
}

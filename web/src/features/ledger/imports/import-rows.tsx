import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { LoadMore } from '../../../parts/load-more';
import { Loaded } from '../../../parts/loaded';
import { usePages } from '../../../parts/use-pages';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { VERDICTS, type Verdict } from '../import-search';
import type { Import } from '../imports-page';

/** Several tasks may come from one row, so its place tells them apart. */
type Row = components['schemas']['ImportRowAnswer'] & { readonly place: number };
type Answer = components['schemas']['ImportRowAnswer'];
type Change = Row['changes'][number];

const PAGE = 100;
const TONES = { ADD: 'calm', CHANGE: 'warn', SAME: 'plain', REFUSE: 'bad' } as const;

/** What happens to each row of the file; a refused one says in which row and column it fails and what to do. */
export function ImportRows({ held }: { readonly held: Import }) {
  const { t } = useTranslation('ledger');
  const { verdict } = useSearch({ from: '/inside/ledger/imports/$importId' });
  const pages = usePages<Answer>(['ledger-imports', held.id, 'rows', verdict ?? '', held.version], (from, signal) => {
    const query = { limit: PAGE, ...(verdict !== undefined && { verdict }), ...from };
    return client.GET('/api/v1/ledger-imports/{id}/rows', { params: { path: { id: held.id }, query }, signal });
  });
  return (
    <Section title={t('import.rows')} actions={<VerdictChoice held={held} />}>
      <Loaded query={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('import.noRows')}</Empty>
          ) : (
            <Rows rows={rows.map((row, place) => ({ ...row, place }))} />
          )
        }
      </Loaded>
      <LoadMore pages={pages} />
    </Section>
  );
}

function VerdictChoice({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['ledger', 'words']);
  const search = useSearch({ from: '/inside/ledger/imports/$importId' });
  const navigate = useNavigate({ from: '/ledger/imports/$importId' });
  const counts = {
    ADD: held.summary?.add,
    CHANGE: held.summary?.change,
    SAME: held.summary?.same,
    REFUSE: held.summary?.refuse,
  };
  const choose = (chosen: Verdict | 'ALL'): void => {
    const { job } = search;
    void navigate({
      search: { ...(job !== undefined && { job }), ...(chosen !== 'ALL' && { verdict: chosen }) },
      replace: true,
    });
  };
  return (
    <Segmented<Verdict | 'ALL'>
      aria-label={t('import.verdicts')}
      value={search.verdict ?? 'ALL'}
      options={[
        { value: 'ALL', label: t('import.all') },
        ...VERDICTS.map((verdict) => ({
          value: verdict,
          label: `${t(`words:importVerdict.${verdict}`)} ${String(counts[verdict] ?? 0)}`,
        })),
      ]}
      onChange={choose}
    />
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation(['ledger', 'words']);
  const outcome = (row: Row) => (
    <StateTag tone={TONES[row.verdict]}>{t(`words:importVerdict.${row.verdict}`)}</StateTag>
  );
  const columns: readonly Column<Row>[] = [
    { key: 'row', title: t('import.row'), cell: ({ row }) => row, number: true, width: '64px' },
    { key: 'outcome', title: t('import.outcome'), cell: outcome, width: '112px' },
    { key: 'kind', title: t('import.kindHead'), cell: ({ kind }) => t(`words:importRowKind.${kind}`), width: '80px' },
    { key: 'column', title: t('import.column'), cell: ({ column }) => column, width: '120px' },
    { key: 'detail', title: t('import.detail'), cell: (row) => <Told row={row} />, heads: true },
  ];
  return (
    <DataTable
      label={t('import.table')}
      columns={columns}
      rows={rows}
      keyOf={({ place }) => String(place)}
      rowClass={({ verdict }) => (verdict === 'REFUSE' ? 'import-refused' : undefined)}
      card={(row) => (
        <>
          <div className="card-title">
            <span>
              {t('import.rowOf', { row: row.row })} {row.column}
            </span>
            {outcome(row)}
          </div>
          <Told row={row} />
        </>
      )}
    />
  );
}

function Told({ row }: { readonly row: Row }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      {row.name != null && <span className="import-name">{row.name}</span>}
      {row.detail != null && <span className="import-detail">{row.detail}</span>}
      {row.changes.map((change) => (
        <ChangeLine key={change.field} change={change} />
      ))}
      {row.replaces != null && (
        <span className="import-change">{t('import.replaces', { day: dateWords(row.replaces) })}</span>
      )}
    </>
  );
}

function ChangeLine({ change }: { readonly change: Change }) {
  const { t } = useTranslation('ledger');
  const fields: Readonly<Record<string, string>> = t('import.field', { returnObjects: true });
  const name = fields[change.field] ?? t('import.field.other');
  return (
    <span className="import-change">
      {t('import.change', { field: name, from: change.from || t('import.blank'), to: change.to || t('import.blank') })}
    </span>
  );
}

import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table';
import { Empty } from '../../ui/empty';
import { listed } from '../../ui/marks';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { List } from '../list/list-page';
import { useAddress } from '../list/use-address';
import type { Pages } from '../use-pages';
import { type AnyImport, IMPORT, type Verdict } from './import';
import { countsOf } from './import-counts';
import './imports.css';

interface Change {
  readonly field: string;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

interface Fault {
  readonly column?: string | null | undefined;
  readonly detail?: string | null | undefined;
}

/** What happens to a row of the file. */
export interface ImportRow {
  readonly row: number;
  readonly verdict: Verdict;
  readonly name?: string | null | undefined;
  readonly changes: readonly Change[];
  readonly faults: readonly Fault[];
}

/** The row, what happens to it, the column at fault, and all that is said of it. */
export type OwnColumns<Row> = Readonly<Record<'row' | 'outcome' | 'column' | 'detail', Column<Row>>>;

interface ImportRowsProps<Row> {
  readonly held: AnyImport;
  readonly pages: Pages<Row>;
  /** The name of a column, where a change names it by a code. */
  readonly fieldName?: (field: string) => string;
  /** What else is said of a row. */
  readonly more?: (row: Row) => ReactNode;
  /** Other columns than its own four, or in another order. */
  readonly columns?: (own: OwnColumns<Row>) => readonly Column<Row>[];
  readonly actions?: ReactNode;
}

const TONES = { ADD: 'calm', CHANGE: 'warn', SAME: 'plain', REFUSE: 'bad', SKIP: 'plain' } as const;

/** What happens to each row of the file; a refused one says in which row and column it fails and what to do. */
export function ImportRows<Row extends ImportRow>(props: ImportRowsProps<Row>) {
  const { held, pages, fieldName = String, more, columns: arrange = Object.values, actions } = props;
  const { t } = useTranslation(['ledger', 'words']);
  const outcome = ({ verdict }: Row) => (
    <StateTag tone={TONES[verdict]}>{t(`words:importVerdict.${verdict}`)}</StateTag>
  );
  const inColumn = ({ faults }: Row) => listed(faults.flatMap(({ column }) => column ?? []));
  const told = (row: Row) => (
    <>
      {row.name != null && <span className="import-name">{row.name}</span>}
      {row.faults.map(({ column, detail }) => (
        <span key={`${column ?? ''}${detail ?? ''}`} className="import-detail">
          {detail}
        </span>
      ))}
      {row.changes.map(({ field, from, to }) => (
        <span key={field} className="import-change">
          {t('import.change', {
            field: fieldName(field),
            from: from || t('import.blank'),
            to: to || t('import.blank'),
          })}
        </span>
      ))}
      {more?.(row)}
    </>
  );
  const own: OwnColumns<Row> = {
    row: { key: 'row', title: t('import.row'), cell: ({ row }) => row, number: true, width: '64px', card: 'title' },
    outcome: { key: 'outcome', title: t('import.outcome'), cell: outcome, width: '112px', card: 'aside' },
    column: { key: 'column', title: t('import.column'), cell: inColumn, width: '120px', card: 'quiet' },
    detail: { key: 'detail', title: t('import.detail'), cell: told, heads: true, card: 'line' },
  };
  // Several tasks may come from one row, so its place tells them apart.
  const places = new Map(pages.data?.map((row, place) => [row, String(place)]));
  return (
    <Section
      title={t('import.rows')}
      actions={
        <>
          {actions}
          <VerdictChoice held={held} />
        </>
      }
    >
      <List
        pages={pages}
        label={t('import.table')}
        columns={arrange(own)}
        keyOf={(row) => places.get(row) ?? ''}
        rowClass={({ verdict }) => (verdict === 'REFUSE' ? 'import-refused' : undefined)}
        empty={<Empty>{t('import.noRows')}</Empty>}
      />
    </Section>
  );
}

function VerdictChoice({ held }: { readonly held: AnyImport }) {
  const { t } = useTranslation(['ledger', 'words']);
  const [search, change] = useAddress(IMPORT);
  return (
    <Segmented<Verdict | 'ALL'>
      aria-label={t('import.verdicts')}
      value={search.verdict ?? 'ALL'}
      options={[
        { value: 'ALL', label: t('import.all') },
        ...countsOf(held).map(({ verdict, count }) => ({
          value: verdict,
          label: `${t(`words:importVerdict.${verdict}`)} ${String(count)}`,
        })),
      ]}
      onChange={(chosen) => change({ verdict: chosen === 'ALL' ? undefined : chosen })}
    />
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { usePages } from '../../parts/use-pages';
import { type Column, DataTable } from '../../ui/data-table';
import { instantWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { ChooseFile } from './imports/choose-file';
import './ledger.css';

export type Import = components['schemas']['ImportAnswer'];

const TONES = {
  PARSING: 'calm',
  PREVIEW: 'warn',
  CONFIRMING: 'calm',
  CONFIRMED: 'good',
  REFUSED: 'bad',
  DISCARDED: 'plain',
} as const;
const UNDER_WAY: readonly string[] = ['PARSING', 'CONFIRMING'];
const POLL_MS = 2_000;

/** Hands in a ledger, and finds again what was handed in before. */
export function ImportsPage() {
  const { t } = useTranslation('ledger');
  const pages = usePages<Import>(['ledger-imports'], (from, signal) =>
    client.GET('/api/v1/ledger-imports', { params: { query: { limit: 20, ...from } }, signal }),
  );
  return (
    <>
      <PageHead
        title={t('imports.title')}
        note={t('imports.note')}
        actions={<Link to="/ledger">{t('task.toLedger')}</Link>}
      />
      <Section title={t('imports.choose')}>
        <ChooseFile />
      </Section>
      <Section title={t('imports.list')}>
        <Loaded query={pages}>
          {(imports) => (imports.length === 0 ? <Empty>{t('imports.none')}</Empty> : <Imports imports={imports} />)}
        </Loaded>
        <LoadMore pages={pages} />
      </Section>
    </>
  );
}

function Imports({ imports }: { readonly imports: readonly Import[] }) {
  const { t } = useTranslation(['ledger', 'words']);
  const file = (one: Import) => (
    <Link to="/ledger/imports/$importId" params={{ importId: one.id }} className="ledger-matter">
      {one.fileName}
    </Link>
  );
  const state = (one: Import) => <StateTag tone={TONES[one.state]}>{t(`words:importState.${one.state}`)}</StateTag>;
  const counts = (one: Import) => (one.summary == null ? '' : t('imports.countsOf', { ...one.summary }));
  const columns: readonly Column<Import>[] = [
    { key: 'file', title: t('imports.file'), cell: file, heads: true },
    { key: 'state', title: t('imports.state'), cell: state, width: '120px' },
    { key: 'counts', title: t('imports.counts'), cell: counts, number: true, width: '240px' },
    { key: 'when', title: t('imports.when'), cell: (one) => instantWords(one.createdAt), width: '200px' },
  ];
  return (
    <DataTable
      label={t('imports.table')}
      columns={columns}
      rows={imports}
      keyOf={({ id }) => id}
      card={(one) => (
        <>
          <div className="card-title">
            {file(one)} {state(one)}
          </div>
          <p className="quiet">
            {instantWords(one.createdAt)}
            {one.summary != null && ` · ${t('imports.counts')} ${counts(one)}`}
          </p>
        </>
      )}
    />
  );
}

/** Whether the server is still at work on it. */
export function pollOf(one: Import | undefined): number | false {
  return one !== undefined && UNDER_WAY.includes(one.state) ? POLL_MS : false;
}

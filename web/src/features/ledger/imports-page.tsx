import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { ChooseFile } from '../../parts/imports/choose-file';
import { ImportList } from '../../parts/imports/import-list';
import { usePages } from '../../parts/use-pages';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import './ledger.css';

export type Import = components['schemas']['ImportAnswer'];

/** Hands in a ledger, and finds again what was handed in before. */
export function ImportsPage() {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const pages = usePages<Import>(['ledger-imports'], (from, signal) =>
    client.GET('/api/v1/ledger-imports', { params: { query: { limit: 20, ...from } }, signal }),
  );
  const link = ({ id, fileName }: Import) => (
    <Link to="/ledger/imports/$importId" params={{ importId: id }} className="ledger-matter">
      {fileName}
    </Link>
  );
  return (
    <>
      <PageHead
        title={t('imports.title')}
        note={t('imports.note')}
        actions={<Link to="/ledger">{t('task.toLedger')}</Link>}
      />
      <Section title={t('imports.choose')}>
        <ChooseFile
          to="/api/v1/ledger-imports"
          limits={t('imports.limits')}
          onStarted={({ importId, jobId: job }) =>
            void navigate({ to: '/ledger/imports/$importId', params: { importId }, search: { job } })
          }
        />
      </Section>
      <ImportList pages={pages} link={link} />
    </>
  );
}

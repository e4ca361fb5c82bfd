import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { ChooseFile } from '../../../parts/imports/choose-file';
import { ImportList } from '../../../parts/imports/import-list';
import { usePages } from '../../../parts/use-pages';
import { PageHead } from '../../../ui/page-head';
import { Section } from '../../../ui/section';

export type Import = components['schemas']['DivisionImportAnswer'];

/** Hands in the leaders' division of work as a workbook, and finds again what was handed in before. */
export function DivisionImportsPage() {
  const { t } = useTranslation(['organisation', 'ledger']);
  const navigate = useNavigate();
  const pages = usePages<Import>(['division-imports'], (from, signal) =>
    client.GET('/api/v1/division-imports', { params: { query: { limit: 20, ...from } }, signal }),
  );
  const link = ({ id, fileName }: Import) => (
    <Link to="/settings/division-imports/$importId" params={{ importId: id }} className="touch-link">
      {fileName}
    </Link>
  );
  return (
    <>
      <PageHead
        title={t('divisions.import.title')}
        note={t('divisions.import.note')}
        actions={
          <Link to="/settings/organisation" search={{ view: 'division' }}>
            {t('views.division')}
          </Link>
        }
      />
      <Section title={t('ledger:imports.choose')}>
        <ChooseFile
          to="/api/v1/division-imports"
          limits={t('divisions.import.limits')}
          onStarted={({ importId, jobId: job }) =>
            void navigate({ to: '/settings/division-imports/$importId', params: { importId }, search: { job } })
          }
        />
      </Section>
      <ImportList pages={pages} link={link} />
    </>
  );
}

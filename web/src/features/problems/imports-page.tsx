import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { ChooseFile } from '../../parts/imports/choose-file';
import { ImportList } from '../../parts/imports/import-list';
import { usePages } from '../../parts/use-pages';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';

export type Import = components['schemas']['ProblemImportAnswer'];

/** Hands in a list of problems as a workbook, and finds again what was handed in before. */
export function ProblemImportsPage() {
  const { t } = useTranslation(['problems', 'ledger']);
  const navigate = useNavigate();
  const pages = usePages<Import>(['problem-imports'], (from, signal) =>
    client.GET('/api/v1/problem-imports', { params: { query: { limit: 20, ...from } }, signal }),
  );
  const link = ({ id, fileName }: Import) => (
    <Link to="/problems/imports/$importId" params={{ importId: id }} className="touch-link">
      {fileName}
    </Link>
  );
  return (
    <>
      <PageHead
        title={t('import.title')}
        note={t('ledger:imports.note')}
        actions={<Link to="/problems">{t('back')}</Link>}
      />
      <Section title={t('ledger:imports.choose')}>
        <ChooseFile
          to="/api/v1/problem-imports"
          limits={t('import.limits')}
          onStarted={({ importId, jobId: job }) =>
            void navigate({ to: '/problems/imports/$importId', params: { importId }, search: { job } })
          }
        />
      </Section>
      <ImportList pages={pages} link={link} />
    </>
  );
}

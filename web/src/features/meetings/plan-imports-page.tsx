import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { ChooseFile } from '../../parts/imports/choose-file';
import { ImportList } from '../../parts/imports/import-list';
import { usePages } from '../../parts/use-pages';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';

export type PlanImport = components['schemas']['AgendaPlanImportAnswer'];

/** Hands in a year's plan of topics as a workbook, and finds again what was handed in before. */
export function PlanImportsPage() {
  const { t } = useTranslation(['meetings', 'ledger']);
  const navigate = useNavigate();
  const pages = usePages<PlanImport>(['agenda-plan-imports'], (from, signal) =>
    client.GET('/api/v1/agenda-plan-imports', { params: { query: { limit: 20, ...from } }, signal }),
  );
  const link = ({ id, fileName }: PlanImport) => (
    <Link to="/meetings/plan/imports/$importId" params={{ importId: id }} className="touch-link">
      {fileName}
    </Link>
  );
  return (
    <>
      <PageHead
        title={t('planImport.title')}
        note={t('ledger:imports.note')}
        actions={<Link to="/meetings/plan">{t('back')}</Link>}
      />
      <Section title={t('ledger:imports.choose')}>
        <ChooseFile
          to="/api/v1/agenda-plan-imports"
          limits={t('planImport.limits')}
          onStarted={({ importId, jobId: job }) =>
            void navigate({ to: '/meetings/plan/imports/$importId', params: { importId }, search: { job } })
          }
        />
      </Section>
      <ImportList pages={pages} link={link} />
    </>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { ChooseFile } from '../../parts/imports/choose-file';
import { ImportList } from '../../parts/imports/import-list';
import { usePages } from '../../parts/use-pages';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { SystemTokensSection } from './system-tokens';
import './indicators.css';

export type Import = components['schemas']['IndicatorImportAnswer'];

/** Hands in a list of indicators as a workbook, and finds again what was handed in before. */
export function IndicatorImportsPage() {
  const { t } = useTranslation(['indicators', 'ledger']);
  const navigate = useNavigate();
  const gives = may(useMe(), 'system-tokens.write');
  const pages = usePages<Import>(['indicator-imports'], (from, signal) =>
    client.GET('/api/v1/indicator-imports', { params: { query: { limit: 20, ...from } }, signal }),
  );
  const link = ({ id, fileName }: Import) => (
    <Link to="/projects/indicators/imports/$importId" params={{ importId: id }} className="touch-link">
      {fileName}
    </Link>
  );
  return (
    <>
      <PageHead
        title={t('import.title')}
        note={t('ledger:imports.note')}
        actions={<Link to="/projects/indicators">{t('back')}</Link>}
      />
      <Section title={t('ledger:imports.choose')}>
        <ChooseFile
          to="/api/v1/indicator-imports"
          limits={t('import.limits')}
          onStarted={({ importId, jobId: job }) =>
            void navigate({ to: '/projects/indicators/imports/$importId', params: { importId }, search: { job } })
          }
        />
      </Section>
      <ImportList pages={pages} link={link} />
      {gives && <SystemTokensSection />}
    </>
  );
}

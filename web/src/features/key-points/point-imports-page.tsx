import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ChooseFile } from '../../parts/imports/choose-file';
import { ImportList } from '../../parts/imports/import-list';
import { usePages } from '../../parts/use-pages';
import { Empty } from '../../ui/empty';
import { listed } from '../../ui/marks';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import type { PointImport } from './key-point';

const OTHER_HEADS = ['DUE', 'GROUP', 'LEAD', 'COVERS'] as const;

/** Hands in the points of a plan as a workbook, and finds again what was handed in before. */
export function PointImportsPage() {
  const { t } = useTranslation(['keyPoints', 'ledger', 'words']);
  const { plan } = useSearch({ from: '/inside/projects/key-points/imports' });
  const navigate = useNavigate();
  const asked = plan === undefined ? {} : { planId: plan };
  const pages = usePages<PointImport>(['key-point-imports', plan ?? ''], (from, signal) =>
    client.GET('/api/v1/key-point-imports', { params: { query: { ...asked, limit: 20, ...from } }, signal }),
  );
  const link = ({ id, fileName }: PointImport) => (
    <Link to="/projects/key-points/imports/$importId" params={{ importId: id }} className="touch-link">
      {fileName}
    </Link>
  );
  return (
    <>
      <PageHead
        title={t('import.title')}
        note={t('ledger:imports.note')}
        actions={
          <Link to="/projects/key-points" search={plan === undefined ? {} : { plan }}>
            {t('back')}
          </Link>
        }
      />
      <Section title={t('ledger:imports.choose')}>
        {plan === undefined ? (
          <Empty>{t('import.noPlan')}</Empty>
        ) : (
          <ChooseFile
            to={`/api/v1/key-point-imports?planId=${plan}`}
            limits={t('import.limits', { heads: listed(OTHER_HEADS.map((one) => t(`words:keyPointColumn.${one}`))) })}
            onStarted={({ importId, jobId: job }) =>
              void navigate({ to: '/projects/key-points/imports/$importId', params: { importId }, search: { job } })
            }
          />
        )}
      </Section>
      <ImportList pages={pages} link={link} />
    </>
  );
}

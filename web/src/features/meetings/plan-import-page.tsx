import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';
import { IMPORT, pollOf } from '../../parts/imports/import';
import { ImportCounts } from '../../parts/imports/import-counts';
import { ImportDecision } from '../../parts/imports/import-decision';
import { ImportRows } from '../../parts/imports/import-rows';
import { ImportStage } from '../../parts/imports/import-stage';
import { useAddress } from '../../parts/list/use-address';
import { Loaded } from '../../parts/loaded';
import { usePages } from '../../parts/use-pages';
import { PageHead } from '../../ui/page-head';
import type { PlanImport } from './plan-imports-page';

type Row = components['schemas']['AgendaPlanImportRowAnswer'];

const PAGE = 100;

/** One import of a year's plan of topics, from reading to what was written: found here again at any time. */
export function PlanImportPage() {
  const { importId } = useParams({ from: '/inside/meetings/plan/imports/$importId' });
  const { t } = useTranslation(['meetings', 'ledger']);
  const query = api.useQuery(
    'get',
    '/api/v1/agenda-plan-imports/{id}',
    { params: { path: { id: importId } } },
    { refetchInterval: ({ state }) => pollOf(state.data) },
  );
  return (
    <>
      <PageHead
        title={t('planImport.preview')}
        note={query.data?.fileName}
        actions={<Link to="/meetings/plan/imports">{t('ledger:imports.list')}</Link>}
      />
      <Loaded query={query}>
        {(held) => (
          <ImportStage held={held} again="/meetings/plan/imports">
            {held.state === 'PREVIEW' && <Preview held={held} />}
            {held.state === 'CONFIRMED' && (
              <Alert type="success" showIcon role="status" className="problem" title={t('planImport.done')} />
            )}
            <Rows held={held} />
          </ImportStage>
        )}
      </Loaded>
    </>
  );
}

function Preview({ held }: { readonly held: PlanImport }) {
  const { t } = useTranslation('meetings');
  const { add = 0, change = 0, refuse = 0 } = held.summary ?? {};
  const request = { params: { path: { id: held.id } }, headers: { 'If-Match': String(held.version) } };
  return (
    <>
      <ImportCounts held={held} />
      <ImportDecision
        idle={add + change === 0}
        confirm={() => client.POST('/api/v1/agenda-plan-imports/{id}/confirm', request)}
        discard={() => client.POST('/api/v1/agenda-plan-imports/{id}/discard', request)}
      />
      <p className="quiet">{t('planImport.note', { add, change, refuse })}</p>
    </>
  );
}

function Rows({ held }: { readonly held: PlanImport }) {
  const [{ verdict }] = useAddress(IMPORT);
  const pages = usePages<Row>(['agenda-plan-imports', held.id, 'rows', verdict ?? '', held.version], (from, signal) => {
    const query = { limit: PAGE, ...(verdict !== undefined && { verdict }), ...from };
    return client.GET('/api/v1/agenda-plan-imports/{id}/rows', { params: { path: { id: held.id }, query }, signal });
  });
  const { t } = useTranslation('meetings');
  const names: Readonly<Record<string, string>> = {
    ...{ kind: t('item.kind'), month: t('plan.month'), unitId: t('item.by'), basis: t('plan.basis') },
  };
  return <ImportRows held={held} pages={pages} fieldName={(field) => names[field] ?? field} />;
}

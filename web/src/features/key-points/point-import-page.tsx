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
import type { PointImport } from './key-point';

type Row = components['schemas']['PointImportRowAnswer'];

const PAGE = 100;

/** One import of key points, from reading to what was written: found here again at any time. */
export function PointImportPage() {
  const { importId } = useParams({ from: '/inside/projects/key-points/imports/$importId' });
  const { t } = useTranslation(['keyPoints', 'ledger']);
  const query = api.useQuery(
    'get',
    '/api/v1/key-point-imports/{id}',
    { params: { path: { id: importId } } },
    { refetchInterval: ({ state }) => pollOf(state.data) },
  );
  const plan = query.data?.planId;
  return (
    <>
      <PageHead
        title={t('import.preview')}
        note={query.data?.fileName}
        actions={
          <Link to="/projects/key-points" search={plan === undefined ? {} : { plan }}>
            {t('back')}
          </Link>
        }
      />
      <Loaded query={query}>
        {(held) => (
          <ImportStage held={held} again={`/projects/key-points/imports?plan=${held.planId}`}>
            {held.state === 'PREVIEW' && <Preview held={held} />}
            {held.state === 'CONFIRMED' && (
              <Alert type="success" showIcon role="status" className="problem" title={t('import.done')} />
            )}
            <Rows held={held} />
          </ImportStage>
        )}
      </Loaded>
    </>
  );
}

function Preview({ held }: { readonly held: PointImport }) {
  const { t } = useTranslation('keyPoints');
  const { add = 0, change = 0, refuse = 0 } = held.summary ?? {};
  const request = { params: { path: { id: held.id } }, headers: { 'If-Match': String(held.version) } };
  return (
    <>
      <ImportCounts held={held} />
      <ImportDecision
        idle={add + change === 0}
        confirm={() => client.POST('/api/v1/key-point-imports/{id}/confirm', request)}
        discard={() => client.POST('/api/v1/key-point-imports/{id}/discard', request)}
      />
      <p className="quiet">{t('import.note', { add, change, refuse })}</p>
    </>
  );
}

function Rows({ held }: { readonly held: PointImport }) {
  const [{ verdict }] = useAddress(IMPORT);
  const pages = usePages<Row>(['key-point-imports', held.id, 'rows', verdict ?? '', held.version], (from, signal) => {
    const query = { limit: PAGE, ...(verdict !== undefined && { verdict }), ...from };
    return client.GET('/api/v1/key-point-imports/{id}/rows', { params: { path: { id: held.id }, query }, signal });
  });
  return <ImportRows held={held} pages={pages} />;
}

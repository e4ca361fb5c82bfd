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
import type { Import } from './imports-page';

type Row = components['schemas']['IndicatorImportRowAnswer'];

const PAGE = 100;

/** One import of indicators or readings, from reading to what was written. */
export function IndicatorImportPage() {
  const { importId } = useParams({ from: '/inside/projects/indicators/imports/$importId' });
  const { t } = useTranslation(['indicators', 'ledger']);
  const query = api.useQuery(
    'get',
    '/api/v1/indicator-imports/{id}',
    { params: { path: { id: importId } } },
    { refetchInterval: ({ state }) => pollOf(state.data) },
  );
  return (
    <>
      <PageHead
        title={t('import.preview')}
        note={query.data?.fileName}
        actions={<Link to="/projects/indicators/imports">{t('ledger:imports.list')}</Link>}
      />
      <Loaded query={query}>
        {(held) => (
          <ImportStage held={held} again="/projects/indicators/imports">
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

/** What confirming would do; readings take another person than the one who handed it in. */
function Preview({ held }: { readonly held: Import }) {
  const { t } = useTranslation('indicators');
  const { add = 0, change = 0, readings = 0 } = held.summary ?? {};
  const request = { params: { path: { id: held.id } }, headers: { 'If-Match': String(held.version) } };
  return (
    <>
      <ImportCounts held={held} />
      {readings > 0 && <p>{t('import.second', { count: readings })}</p>}
      <ImportDecision
        idle={add + change === 0}
        confirm={() => client.POST('/api/v1/indicator-imports/{id}/confirm', request)}
        discard={() => client.POST('/api/v1/indicator-imports/{id}/discard', request)}
      />
    </>
  );
}

function Rows({ held }: { readonly held: Import }) {
  const [{ verdict }] = useAddress(IMPORT);
  const pages = usePages<Row>(['indicator-imports', held.id, 'rows', verdict ?? '', held.version], (from, signal) => {
    const query = { limit: PAGE, ...(verdict !== undefined && { verdict }), ...from };
    return client.GET('/api/v1/indicator-imports/{id}/rows', { params: { path: { id: held.id }, query }, signal });
  });
  return <ImportRows held={held} pages={pages} />;
}

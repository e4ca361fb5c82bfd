import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
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

type Row = components['schemas']['RegisterImportRowAnswer'];

const PAGE = 100;

/** One import of a register, from reading to what was written: found here again at any time. */
export function RegisterImportPage() {
  const { importId } = useParams({ from: '/inside/registers/imports/$importId' });
  const { t } = useTranslation(['registers', 'ledger']);
  const query = api.useQuery(
    'get',
    '/api/v1/register-imports/{id}',
    { params: { path: { id: importId } } },
    { refetchInterval: ({ state }) => pollOf(state.data) },
  );
  return (
    <>
      <PageHead
        title={t('import.preview')}
        note={query.data?.fileName}
        actions={
          <Link to="/registers/imports" search={{ kind: query.data?.kind }}>
            {t('ledger:imports.list')}
          </Link>
        }
      />
      <Loaded query={query}>
        {(held) => (
          <ImportStage held={held} again={`/registers/imports?kind=${held.kind}`}>
            {held.state === 'PREVIEW' && <Preview held={held} />}
            {held.state === 'CONFIRMED' && (
              <Alert
                type="success"
                showIcon
                role="status"
                className="problem"
                title={t('import.done')}
                description={<Link to="/registers/queue">{t('import.queue')}</Link>}
              />
            )}
            <Rows held={held} />
          </ImportStage>
        )}
      </Loaded>
    </>
  );
}

/** What confirming would do; on request another person of the office confirms all of it at once. */
function Preview({ held }: { readonly held: Import }) {
  const { t } = useTranslation('registers');
  const [alsoConfirm, setAlsoConfirm] = useState(false);
  const { add = 0, change = 0, refuse = 0 } = held.summary ?? {};
  const request = { params: { path: { id: held.id } }, headers: { 'If-Match': String(held.version) } };
  return (
    <>
      <ImportCounts held={held} />
      <p>
        <Checkbox checked={alsoConfirm} onChange={({ target }) => setAlsoConfirm(target.checked)}>
          {t('import.alsoConfirm')}
        </Checkbox>
      </p>
      <ImportDecision
        idle={add + change === 0}
        confirm={() => client.POST('/api/v1/register-imports/{id}/confirm', { ...request, body: { alsoConfirm } })}
        discard={() => client.POST('/api/v1/register-imports/{id}/discard', request)}
      />
      <p className="quiet">{t('import.note', { add, change, refuse })}</p>
    </>
  );
}

function Rows({ held }: { readonly held: Import }) {
  const { t } = useTranslation('registers');
  const [{ verdict }] = useAddress(IMPORT);
  const pages = usePages<Row>(['register-imports', held.id, 'rows', verdict ?? '', held.version], (from, signal) => {
    const query = { limit: PAGE, ...(verdict !== undefined && { verdict }), ...from };
    return client.GET('/api/v1/register-imports/{id}/rows', { params: { path: { id: held.id }, query }, signal });
  });
  const refused = (held.summary?.refuse ?? 0) > 0 && (
    <Button href={`/api/v1/register-imports/${held.id}/refused`}>{t('import.refused')}</Button>
  );
  return (
    <ImportRows
      held={held}
      pages={pages}
      actions={refused}
      more={({ correction }) => correction && <span className="import-change">{t('import.correction')}</span>}
    />
  );
}

import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { pollOf } from '../../parts/imports/import';
import { ImportStage } from '../../parts/imports/import-stage';
import { Loaded } from '../../parts/loaded';
import { ButtonLink } from '../../ui/button-link';
import { PageHead } from '../../ui/page-head';
import { DateChanges } from './imports/date-changes';
import { DoneRows } from './imports/done-rows';
import { ImportPreview } from './imports/import-preview';
import { LeftOut } from './imports/left-out';
import { LedgerRows } from './imports/ledger-rows';
import { Missing } from './imports/missing';
import { NotRead } from './imports/not-read';
import { Undo } from './imports/undo';
import type { Import } from './imports-page';
import './ledger.css';

/** What was carried out, undone again perhaps. */
const CARRIED_OUT: readonly string[] = ['CONFIRMED', 'UNDOING', 'UNDONE'];

/** One import, from reading to what comes next: found here again at any time. */
export function ImportPage() {
  const { importId } = useParams({ from: '/inside/ledger/imports/$importId' });
  const { t } = useTranslation('ledger');
  const query = api.useQuery(
    'get',
    '/api/v1/ledger-imports/{id}',
    { params: { path: { id: importId } } },
    { refetchInterval: ({ state }) => pollOf(state.data) },
  );
  return (
    <>
      <PageHead
        title={t(CARRIED_OUT.includes(query.data?.state ?? '') ? 'import.doneTitle' : 'import.title')}
        note={query.data?.fileName}
        actions={<Link to="/ledger/imports">{t('imports.list')}</Link>}
      />
      <Loaded query={query}>{(held) => <Stage held={held} />}</Loaded>
    </>
  );
}

function Stage({ held }: { readonly held: Import }) {
  return (
    <ImportStage held={held} again="/ledger/imports">
      {held.state === 'PREVIEW' && <ImportPreview held={held} />}
      {held.state === 'CONFIRMED' && <Confirmed held={held} />}
      {held.state !== 'PREVIEW' && <NotRead held={held} />}
      <LedgerRows held={held} />
      {held.state === 'PREVIEW' && (
        <>
          <LeftOut held={held} />
          <Missing held={held} />
        </>
      )}
    </ImportStage>
  );
}

function Confirmed({ held }: { readonly held: Import }) {
  const { asked = 0, done = 0 } = held.summary ?? {};
  return (
    <>
      <Done held={held} />
      {asked > 0 && <DateChanges held={held} />}
      {done > 0 && <DoneRows held={held} />}
    </>
  );
}

function Done({ held }: { readonly held: Import }) {
  const { t } = useTranslation('ledger');
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      className="problem"
      title={t('import.done', { add: held.summary?.add ?? 0, change: held.summary?.change ?? 0 })}
      description={
        <>
          <p>{t('import.next')}</p>
          <div className="row">
            <ButtonLink to="/ledger" look="primary">
              {t('import.toLedger')}
            </ButtonLink>
            <ButtonLink to="/projects">{t('import.toProjects')}</ButtonLink>
            <ButtonLink to="/settings/organisation">{t('import.toOrganisation')}</ButtonLink>
            <Undo held={held} />
          </div>
        </>
      }
    />
  );
}

import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { IMPORT, pollOf } from '../../../parts/imports/import';
import { ImportCounts } from '../../../parts/imports/import-counts';
import { ImportDecision } from '../../../parts/imports/import-decision';
import { ImportRows } from '../../../parts/imports/import-rows';
import { ImportStage } from '../../../parts/imports/import-stage';
import { useAddress } from '../../../parts/list/use-address';
import { Loaded } from '../../../parts/loaded';
import { usePages } from '../../../parts/use-pages';
import { useToday } from '../../../parts/use-today';
import { DayPicker } from '../../../ui/day-picker';
import { PageHead } from '../../../ui/page-head';
import type { Import } from './imports-page';

type Row = components['schemas']['DivisionImportRowAnswer'];

const PAGE = 100;

/** One workbook of the division of work, from reading to what was put before a second person. */
export function DivisionImportPage() {
  const { importId } = useParams({ from: '/inside/settings/division-imports/$importId' });
  const { t } = useTranslation(['organisation', 'ledger']);
  const query = api.useQuery(
    'get',
    '/api/v1/division-imports/{id}',
    { params: { path: { id: importId } } },
    { refetchInterval: ({ state }) => pollOf(state.data) },
  );
  return (
    <>
      <PageHead
        title={t('divisions.import.preview')}
        note={query.data?.fileName}
        actions={<Link to="/settings/division-imports">{t('ledger:imports.list')}</Link>}
      />
      <Loaded query={query}>
        {(held) => (
          <ImportStage held={held} again="/settings/division-imports">
            {held.state === 'PREVIEW' && <Preview held={held} />}
            {held.state === 'CONFIRMED' && <Proposed />}
            <Rows held={held} />
          </ImportStage>
        )}
      </Loaded>
    </>
  );
}

function Proposed() {
  const { t } = useTranslation('organisation');
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      className="problem"
      title={t('divisions.import.done')}
      action={
        <Link to="/settings/organisation" search={{ view: 'division' }} className="touch-link">
          {t('views.division')}
        </Link>
      }
    />
  );
}

type Summary = NonNullable<Import['summary']>;

/** What would move, and from which day rows without one hold; confirmed, it waits for a second person. */
function Preview({ held }: { readonly held: Import }) {
  return held.summary == null ? null : <Summed held={held} summary={held.summary} />;
}

function Summed({ held, summary }: { readonly held: Import; readonly summary: Summary }) {
  const { t } = useTranslation('organisation');
  const [orderedOn, setOrderedOn] = useState<string | null>(null);
  const { add, change, undated, projects, obligations, cases } = summary;
  const units = add + change;
  const request = { params: { path: { id: held.id } }, headers: { 'If-Match': String(held.version) } };
  const body = orderedOn === null ? {} : { orderedOn };
  return (
    <>
      <ImportCounts held={held} />
      {units > 0 && <p>{t('divisions.tally', { units, projects, obligations, cases })}</p>}
      {undated > 0 && <DayOfRows count={undated} value={orderedOn} onChange={setOrderedOn} />}
      <ImportDecision
        idle={units === 0 || (undated > 0 && orderedOn === null)}
        confirm={() => client.POST('/api/v1/division-imports/{id}/confirm', { ...request, body })}
        discard={() => client.POST('/api/v1/division-imports/{id}/discard', request)}
        label={t('transfers.submit')}
      />
      <p className="quiet">{t('divisions.import.second')}</p>
    </>
  );
}

interface DayOfRowsProps {
  readonly count: number;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

function DayOfRows({ count, value, onChange }: DayOfRowsProps) {
  const { t } = useTranslation('organisation');
  const today = useToday();
  return (
    <>
      <div className="filters">
        <label>
          {t('divisions.import.orderedOn')}
          <DayPicker
            aria-label={t('divisions.import.orderedOn')}
            value={value}
            to={today}
            onChange={(day) => onChange(day ?? null)}
          />
        </label>
      </div>
      <p className="quiet">{t('divisions.import.undated', { count })}</p>
    </>
  );
}

function Rows({ held }: { readonly held: Import }) {
  const { t } = useTranslation('organisation');
  const [{ verdict }] = useAddress(IMPORT);
  const pages = usePages<Row>(['division-imports', held.id, 'rows', verdict ?? '', held.version], (from, signal) => {
    const query = { limit: PAGE, ...(verdict !== undefined && { verdict }), ...from };
    return client.GET('/api/v1/division-imports/{id}/rows', { params: { path: { id: held.id }, query }, signal });
  });
  const fieldName = (field: string): string => t(field === 'postId' ? 'divisions.leader' : 'divisions.fields');
  return <ImportRows held={held} pages={pages} fieldName={fieldName} />;
}

import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { usePages } from '../../parts/use-pages';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import './audit.css';
import type { AuditSearch } from './audit-search';
import { EventList } from './event-list';
import { Filters } from './filters';
import { VerifyRecord } from './verify-record';

type AuditEvent = components['schemas']['AuditEventAnswer'];

const PAGE = 50;

function queryOf({ action, person, subjectType, subject, from, to }: AuditSearch) {
  return {
    ...(action !== undefined && { action }),
    ...(person !== undefined && { personId: person }),
    ...(subjectType !== undefined && { subjectType }),
    ...(subject !== undefined && { subjectId: subject }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** 操作日志: every act, the newest first, and the proof that nobody changed the record afterwards. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const me = useMe();
  const search = useSearch({ from: '/inside/settings/audit' });
  const filter = queryOf(search);
  const pages = usePages<AuditEvent>(['/api/v1/audit-events', filter], async (cursor, signal) => {
    const query = { ...filter, limit: PAGE, ...(cursor !== undefined && { cursor }) };
    return (await client.GET('/api/v1/audit-events', { params: { query }, signal })).data ?? { items: [] };
  });
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      {may(me, 'audit-events.verify') && <VerifyRecord jobId={search.check} />}
      <Filters search={search} />
      <Loaded query={pages}>
        {(events) => (events.length === 0 ? <Empty>{t('none')}</Empty> : <EventList events={events} />)}
      </Loaded>
      <LoadMore pages={pages} />
    </>
  );
}

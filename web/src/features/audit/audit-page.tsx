import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { ListPage } from '../../parts/list/list-page';
import { queryOf } from '../../parts/list/search-schema';
import { useAddress } from '../../parts/list/use-address';
import { usePages } from '../../parts/use-pages';
import { wholeList } from '../../parts/whole-list';
import { Empty } from '../../ui/empty';
import { noted } from '../../ui/marks';
import './audit.css';
import { AUDIT } from './audit-search';
import { actionWord, knownActions, knownSubjects, subjectWord } from './audit-words';
import { type AuditEvent, EventList } from './event-list';
import { VerifyRecord } from './verify-record';

const PAGE = 50;

/** 操作日志: every act, the newest first, and the proof that nobody changed the record afterwards. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const me = useMe();
  const [search] = useAddress(AUDIT);
  const asked = queryOf(AUDIT, search);
  const pages = usePages<AuditEvent>(['/api/v1/audit-events', asked], (from, signal) =>
    client.GET('/api/v1/audit-events', { params: { query: { ...asked, limit: PAGE, ...from } }, signal }),
  );
  const actions = knownActions().map((value) => ({ value, label: actionWord(value) }));
  const subjects = knownSubjects.map((value) => ({ value, label: subjectWord(value) }));
  return (
    <ListPage
      title={t('title')}
      note={t('note')}
      schema={AUDIT}
      filters={{
        action: { label: t('filter.action'), hint: t('filter.anyAction'), options: actions },
        person: { label: t('filter.person'), hint: t('filter.anybody'), options: usePeople() },
        subjectType: { label: t('filter.subject'), hint: t('filter.anything'), options: subjects, clears: 'subject' },
        from: { label: t('filter.from') },
        to: { label: t('filter.to') },
      }}
      beside={search.subject !== undefined && <p className="quiet">{t('filter.oneSubject')}</p>}
      pages={pages}
      label={t('title')}
      show={(events) => <EventList events={events} />}
      empty={<Empty>{t('none')}</Empty>}
    >
      {may(me, 'audit-events.verify') && <VerifyRecord jobId={search.check} />}
    </ListPage>
  );
}

/** People who can act have an account; the auditor reads those. */
function usePeople(): readonly { readonly value: string; readonly label: string }[] {
  const accounts = useQuery({
    queryKey: ['get', '/api/v1/accounts', 'all'],
    queryFn: ({ signal }) => wholeList((query) => client.GET('/api/v1/accounts', { params: { query }, signal })),
    enabled: may(useMe(), 'accounts.read'),
  });
  return (accounts.data ?? []).flatMap(({ personId, personName, login }) =>
    personId == null ? [] : [{ value: personId, label: noted(personName ?? '', login) }],
  );
}

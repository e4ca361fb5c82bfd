import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOffice, isUnitOnly, useMe, type Me } from '../../api/me';
import { pathOfSubject } from '../../parts/subject-path';
import { PlaceLink } from '../../ui/place-link';
import { Disown } from './disown';
import type { Notice } from './use-inbox';

/** Each reader's own page of the matter: a quarter is managed by the office, planned by units, looked at by leaders. */
function pathOf({ subjectType, subjectId, kind }: Notice, me: Me): string | null {
  if (kind === 'SLIP_PREPARED' && isOffice(me)) return '/supervision?view=calls';
  // Whoever runs the system sees the count where the system's state is shown.
  if (subjectType === 'SURGE' && !isOffice(me)) return '/settings/status';
  if (subjectType !== 'CYCLE') return pathOfSubject(subjectType, subjectId);
  if (isOffice(me)) return `/quarter/${subjectId}`;
  return isUnitOnly(me) ? '/todo' : `/matrix?cycle=${subjectId}`;
}

/** From a notice to its matter; supervisors also to the case that it belongs to. */
export function NoticeLinks({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('notices');
  const me = useMe();
  const path = pathOf(notice, me);
  const caseId = notice.params['caseId'];
  const approvalId = notice.params['approvalId'];
  return (
    <div className="notice-links">
      {notice.kind === 'PAPER_REGISTERED' && typeof approvalId === 'string' && (
        <Disown approvalId={approvalId} title={notice.title} />
      )}
      {path !== null && (
        <PlaceLink place={path} aria-label={t('toMatterOf', { title: notice.title })}>
          {t('toMatter')}
        </PlaceLink>
      )}
      {typeof caseId === 'string' && !isUnitOnly(me) && (
        <Link to="/supervision/cases/$caseId" params={{ caseId }} aria-label={t('toCaseOf', { title: notice.title })}>
          {t('toCase')}
        </Link>
      )}
    </div>
  );
}

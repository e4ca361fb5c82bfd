import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../../api/me';
import { dueKinds } from '../../../api/subjects';
import { isVerdict, pathOfSubject } from '../../../parts/subject-path';
import { usePlace } from '../../../ui/place-link';
import type { ObligationPageData } from '../duty/duty-acts';
import { SubjectLink } from '../subject-link';
import { useInterviewOf } from '../use-interview-of';

type OfficeWork = NonNullable<ObligationPageData['officeWork']>;

/** From an obligation to where the thing behind it is done; verdicts and decisions of the office have no other page. */
export function OpenSubject({ obligation }: { readonly obligation: ObligationPageData }) {
  const { t } = useTranslation('todo');
  const { kind, subjectId, officeWork } = obligation;
  const interviewId = useInterviewOf(kind === 'RECTIFICATION')(subjectId);
  const released = may(useMe(), 'quarantines.release');
  if (isVerdict(kind)) return null;
  if (kind === 'RECTIFICATION' && interviewId === null) return null;
  if (kind === 'OFFICE_WORK') {
    const place = officeWork == null ? null : placeOf(officeWork, released);
    return place === null ? null : <OpenPlace place={place} />;
  }
  return (
    <SubjectLink obligation={obligation} interviewId={interviewId} look="primary">
      {t(`open.${dueKinds[kind].subject ?? 'RECTIFICATION'}`)}
    </SubjectLink>
  );
}

/** What the watch set aside is let go on where it is listed with its reason; all else leads to its subject. */
function placeOf({ what, subjectType, subjectId }: OfficeWork, mayRelease: boolean): string | null {
  // A month's bulletin is owed before there is one.
  if (what === 'BULLETIN') return '/publications';
  return ['QUARANTINE', 'SELF_AUDIT'].includes(what) && mayRelease
    ? '/settings/status'
    : pathOfSubject(subjectType, subjectId);
}

function OpenPlace({ place }: { readonly place: string }) {
  const { t } = useTranslation('todo');
  return (
    <Button type="primary" {...usePlace(place)}>
      {t('open.OFFICE_WORK')}
    </Button>
  );
}

import { useTranslation } from 'react-i18next';
import type { ObligationPageData } from '../duty/duty-acts';
import { SubjectLink } from '../subject-link';
import { useInterviewOf } from '../use-interview-of';

/** From an obligation to where the thing behind it is done; the office's own have no other page. */
export function OpenSubject({ obligation }: { readonly obligation: ObligationPageData }) {
  const { t } = useTranslation('todo');
  const { kind, subjectId } = obligation;
  const interviewId = useInterviewOf(kind === 'RECTIFICATION')(subjectId);
  if (kind === 'VERIFICATION' || kind === 'APPROVAL') return null;
  if (kind === 'RECTIFICATION' && interviewId === null) return null;
  return (
    <SubjectLink obligation={obligation} interviewId={interviewId} look="primary">
      {t(`open.${kind}`)}
    </SubjectLink>
  );
}

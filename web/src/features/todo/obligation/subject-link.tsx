import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { ButtonLink } from '../../../ui/button-link';
import type { ObligationPageData } from '../duty/duty-acts';

/** Where the thing behind an obligation is done. */
export function SubjectLink({ obligation }: { readonly obligation: ObligationPageData }) {
  const { t } = useTranslation('todo');
  const { kind, subjectId } = obligation;
  const look = { type: 'primary' as const, children: t(`open.${kind}`) };
  switch (kind) {
    case 'DUTY':
      return <ButtonLink {...look} to="/duties/$dutyId" params={{ dutyId: subjectId }} search={{}} />;
    case 'PLAN':
      return <ButtonLink {...look} to="/plans/$planId" params={{ planId: subjectId }} />;
    case 'TASK':
    case 'DECISION':
    case 'DEMAND':
    case 'COORDINATION':
      return <ButtonLink {...look} to="/tasks/$taskId" params={{ taskId: subjectId }} />;
    case 'RECTIFICATION':
      return <InterviewLink itemId={subjectId} />;
    default:
      return null;
  }
}

/** The interview in which a rectification was promised. */
function InterviewLink({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation('todo');
  const interviews = api.useQuery('get', '/api/v1/interviews', { params: { query: { limit: 200 } } });
  const found = interviews.data?.items.find(({ items }) => items.some(({ id }) => id === itemId));
  if (found === undefined) return null;
  return (
    <ButtonLink type="primary" to="/supervision/interviews/$interviewId" params={{ interviewId: found.id }}>
      {t('open.RECTIFICATION')}
    </ButtonLink>
  );
}

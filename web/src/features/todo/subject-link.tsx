import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button-link';
import type { DutyForm } from './duty-search';
import type { Obligation } from './matter';

interface SubjectLinkProps {
  readonly obligation: Pick<Obligation, 'id' | 'kind' | 'subjectId'>;
  /** Which form of a duty's page to open at once. */
  readonly form?: DutyForm | undefined;
  /** In which interview a rectification was promised, where known. */
  readonly interviewId: string | null;
  readonly block?: boolean;
  readonly look: 'default' | 'primary';
  readonly children: ReactNode;
}

const TASKS = new Set(['TASK', 'DECISION', 'DEMAND', 'COORDINATION']);

/** A button to the page where the thing behind an obligation is done; to its own page where there is none. */
export function SubjectLink({ obligation, form, interviewId, ...rest }: SubjectLinkProps) {
  const { id, kind, subjectId } = obligation;
  if (kind === 'DUTY') {
    const search = form === undefined ? {} : { act: form };
    return <ButtonLink {...rest} to="/duties/$dutyId" params={{ dutyId: subjectId }} search={search} />;
  }
  if (kind === 'PLAN') return <ButtonLink {...rest} to="/plans/$planId" params={{ planId: subjectId }} />;
  if (TASKS.has(kind)) return <ButtonLink {...rest} to="/tasks/$taskId" params={{ taskId: subjectId }} />;
  if (kind === 'RECTIFICATION' && interviewId !== null)
    return <ButtonLink {...rest} to="/supervision/interviews/$interviewId" params={{ interviewId }} />;
  return <ButtonLink {...rest} to="/obligations/$obligationId" params={{ obligationId: id }} />;
}

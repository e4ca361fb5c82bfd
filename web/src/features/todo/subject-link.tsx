import { Button } from 'antd';
import type { ReactNode } from 'react';
import { pathOfDue, pathOfSubject } from '../../parts/subject-path';
import { usePlace } from '../../ui/place-link';
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

/** A button to the page where the thing behind an obligation is done; to its own page where there is none. */
export function SubjectLink({ obligation, form, interviewId, look, ...rest }: SubjectLinkProps) {
  const interview = interviewId === null ? null : pathOfSubject('INTERVIEW', interviewId);
  const place = interview ?? pathOfDue(obligation);
  return <Button {...rest} type={look} {...usePlace(form === undefined ? place : `${place}?act=${form}`)} />;
}

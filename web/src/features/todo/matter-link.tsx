import { useTranslation } from 'react-i18next';
import type { DutyForm } from './duty-search';
import { groupOf, nextAct, type Matter, type NextAct } from './matter';
import { SubjectLink } from './subject-link';

interface NextActProps {
  readonly matter: Matter;
  /** May file for the unit. */
  readonly files: boolean;
  readonly interviewId: string | null;
  /** The one act of a card takes its whole width. */
  readonly block?: boolean;
}

/** The next act of a matter as one button; it opens the page where it is done. */
export function NextActLink({ matter, files, interviewId, block = false }: NextActProps) {
  const { t } = useTranslation('todo');
  const act = nextAct(matter, files);
  const group = groupOf(matter);
  const urgent = group === 'overdue' || group === 'soon';
  return (
    <SubjectLink
      obligation={matter.obligation}
      form={FORMS[act]}
      interviewId={interviewId}
      block={block}
      look={urgent && act !== 'view' ? 'primary' : 'default'}
    >
      {t(`next.${act}`)}
    </SubjectLink>
  );
}

const FORMS: Readonly<Partial<Record<NextAct, DutyForm>>> = { submit: 'submit', mend: 'submit', plan: 'plan' };

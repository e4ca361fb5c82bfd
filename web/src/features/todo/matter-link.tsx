import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { nextAct, type Matter } from './matter';

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
  const { kind, subjectId, id } = matter.obligation;
  const act = nextAct(matter, files);
  const look = {
    block,
    type: act === 'view' ? ('default' as const) : ('primary' as const),
    children: t(`next.${act}`),
  };
  switch (kind) {
    case 'DUTY': {
      const form = act === 'plan' ? 'plan' : act === 'view' ? undefined : 'submit';
      const search = form === undefined ? {} : ({ act: form } as const);
      return <ButtonLink {...look} to="/duties/$dutyId" params={{ dutyId: subjectId }} search={search} />;
    }
    case 'PLAN':
      return <ButtonLink {...look} to="/plans/$planId" params={{ planId: subjectId }} />;
    case 'RECTIFICATION':
      if (interviewId === null) break;
      return <ButtonLink {...look} to="/supervision/interviews/$interviewId" params={{ interviewId }} />;
    case 'TASK':
    case 'DECISION':
    case 'DEMAND':
    case 'COORDINATION':
      return <ButtonLink {...look} to="/tasks/$taskId" params={{ taskId: subjectId }} />;
    default:
      break;
  }
  return <ButtonLink {...look} to="/obligations/$obligationId" params={{ obligationId: id }} />;
}

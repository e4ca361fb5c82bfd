import { PaperLine } from './paper-line';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateWords } from '../ui/dates';
import { StateTag } from '../ui/state-tag';
import { listed } from '../ui/marks';
import { BasisDrawer, type Step } from './basis-drawer';
import { personWords, useStepWords } from './step-words';
import './step-timeline.css';

const LEADS: Readonly<Record<string, 'to' | 'copy' | 'instead' | 'interviewee' | 'interviewer' | 'approver'>> = {
  TO: 'to',
  COPY: 'copy',
  INSTEAD: 'instead',
  INTERVIEWEE: 'interviewee',
  INTERVIEWER: 'interviewer',
  APPROVER: 'approver',
};

interface StepTimelineProps {
  readonly steps: readonly Step[];
  /** What the steps are, for those who hear it. */
  readonly label: string;
  /** The page is the interview's own: no link to it. */
  readonly withinInterview?: boolean;
}

/** Online and offline steps in one line, the earliest first, each with its basis. */
export function StepTimeline({ steps, label, withinInterview = false }: StepTimelineProps) {
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map((step) => (
        <StepLine key={step.id} step={step} linked={!withinInterview} />
      ))}
    </ol>
  );
}

function StepLine({ step, linked }: { readonly step: Step; readonly linked: boolean }) {
  const { t } = useTranslation(['supervision', 'common']);
  const { why } = useStepWords();
  return (
    <li className="timeline-step">
      <time dateTime={step.on}>{dateWords(step.on)}</time>
      <div className="timeline-what">
        <div className="row">
          <strong>{step.name}</strong>
          {step.offline != null && <StateTag tone="warn">{t('common:offline.mark')}</StateTag>}
          {step.lateness > 0 && <span className="due-late">{t('step.late', { count: step.lateness })}</span>}
        </div>
        <p className="quiet">{peopleLine(step, t)}</p>
        {step.offline != null && (
          <PaperLine paper={step.offline} act={step.kind === 'SERVED' ? 'received' : 'signed'} />
        )}
        {why(step).map((line) => (
          <p key={line} className="timeline-why">
            {line}
          </p>
        ))}
        {linked && <InterviewLink step={step} />}
      </div>
      <BasisDrawer step={step} />
    </li>
  );
}

/** Leads to the interview that the step belongs to, or that the next proposal waits for. */
function InterviewLink({ step }: { readonly step: Step }) {
  const { t } = useTranslation('supervision');
  const { waitsFor } = step.why as Readonly<Record<string, unknown>>;
  const interviewId = step.interviewId ?? waitsFor;
  return typeof interviewId !== 'string' ? null : (
    <Link to="/supervision/interviews/$interviewId" params={{ interviewId }}>
      {t(step.interviewId == null ? 'step.openAwaited' : 'step.openInterview')}
    </Link>
  );
}

type Words = ReturnType<typeof useTranslation<['supervision', 'common']>>['t'];

/** Who did it, and whom it reached; several of a kind in one breath. */
function peopleLine(step: Step, t: Words): string {
  const groups = new Map<string, string[]>();
  for (const person of step.people)
    groups.set(person.as, [...(groups.get(person.as) ?? []), personWords({ title: person.title, name: person.name })]);
  const reached = [...groups].flatMap(([as, names]) => {
    const lead = LEADS[as];
    return lead === undefined ? [] : [t(`step.${lead}`, { who: listed(names) })];
  });
  return [step.actor, ...reached].join(' · ');
}

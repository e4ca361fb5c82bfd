import { useTranslation } from 'react-i18next';
import { dateWords } from '../../ui/dates';
import type { Interview } from './use-proposals';
import { useRoleWord } from './whom';

const STEPS = ['PROPOSED', 'SIGNED', 'ACKNOWLEDGED', 'TALKED', 'RECTIFIED', 'CHECKED', 'CLOSED'] as const;

/** The step that is at hand; past the end of the list where it is over. */
const AT: Readonly<Partial<Record<Interview['state'], number>>> = {
  PROPOSED: 1,
  ISSUED: 2,
  UNSERVED: 2,
  ACKNOWLEDGED: 3,
  TALKED: 4,
  RECTIFIED: 5,
  CLOSED: 7,
};

const latest = (days: readonly (string | null | undefined)[]): string | null =>
  days
    .filter((day): day is string => day != null)
    .sort()
    .at(-1) ?? null;

function doneOn(interview: Interview): readonly (string | null | undefined)[] {
  const { proposedOn, signedOn, acknowledgedOn, talkedOn, items, endedOn } = interview;
  return [
    proposedOn,
    signedOn,
    acknowledgedOn,
    talkedOn,
    latest(items.map(({ reportedOn }) => reportedOn)),
    latest(items.map(({ verdict }) => verdict?.on)),
    endedOn,
  ];
}

/** Where the interview stands, when each step was done, and what comes next by whom. */
export function InterviewSteps({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation(['interview', 'words']);
  const days = doneOn(interview);
  const over = !(interview.state in AT);
  const present = AT[interview.state] ?? days.reduce<number>((last, day, at) => (day == null ? last : at + 1), 0);
  return (
    <div className="section">
      <ol className="process" aria-label={t('stepsLabel')}>
        {STEPS.map((step, at) => {
          const done = at < present && (days[at] != null || !over);
          const at_hand = at === present && !over;
          return (
            <li
              key={step}
              className={done ? 'done' : at_hand ? 'at-hand' : ''}
              aria-current={at_hand ? 'step' : undefined}
            >
              <span className="process-mark" aria-hidden="true">
                {done ? '✓' : at + 1}
              </span>
              <span>{t(`words:interviewPhase.${step}`)}</span>
              {done && days[at] != null && <time dateTime={days[at]}>{dateWords(days[at], { year: false })}</time>}
            </li>
          );
        })}
      </ol>
      <Next interview={interview} />
    </div>
  );
}

function Next({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const roleWord = useRoleWord();
  const { state, suspendedSince, approvalDueOn, approverRole, scheduledOn, items } = interview;
  if (suspendedSince != null) return <p>{t('next.SUSPENDED', { date: dateWords(suspendedSince) })}</p>;
  const checkBy = items.map((item) => item.checkBy).find((day) => day != null);
  const day = state === 'PROPOSED' ? approvalDueOn : state === 'RECTIFIED' ? checkBy : scheduledOn;
  const date = day == null ? '' : dateWords(day);
  return <p>{t(`next.${stepOf(interview)}`, { date, approver: roleWord(approverRole) })}</p>;
}

function stepOf({ state, tier, toldLeaders }: Interview) {
  // Above the third tier there is none: what is unfinished stays under oversight.
  if (state === 'FAILED' && tier === 3) return 'FAILED_LAST';
  return state === 'PROPOSED' && toldLeaders.length > 0 ? 'PROPOSED_TOLD' : state;
}

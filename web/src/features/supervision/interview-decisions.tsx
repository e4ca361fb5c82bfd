import { useTranslation } from 'react-i18next';
import { DecisionLine } from '../../parts/decision-line';
import { PaperActs } from '../../parts/paper-acts';
import { WithdrawRequest } from '../../parts/withdraw-request';
import { Section } from '../../ui/section';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { named } from '../../ui/marks';
import { type Approval, useDecisionsOn } from './use-decisions';
import type { Interview } from './use-proposals';
import { useTalkers } from './use-talkers';
import { useWhom } from './whom';

/** What says more than the interview's own steps: a paper, a waiver that was asked for, a signature disowned. */
const tells = ({ kind, offline, registration, disowned }: Approval): boolean =>
  kind !== 'INTERVIEW' || offline != null || registration != null || disowned != null;

/** The decisions about an interview with their papers; the second person confirms here, whoever asked takes back. */
export function InterviewDecisions({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation(['interview', 'words']);
  const decisions = useDecisionsOn(interview).filter(tells);
  if (decisions.length === 0) return null;
  return (
    <Section title={t('decisions')}>
      <ul className="stack">
        {decisions.map((approval) => (
          <li key={approval.id} className="entry">
            <p>
              {named(t(approval.kind === 'WAIVER' ? 'acts.waive' : 'words:interviewPhase.SIGNED'), '')}
              <DecisionLine approval={approval} />
            </p>
            {approval.registration != null && <Registered interview={interview} input={approval.registration.input} />}
            <div className="card-acts">
              {approval.mayConfirmPaper && <PaperActs approval={approval} />}
              <WithdrawRequest approval={approval} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface RegisteredProps {
  readonly interview: Interview;
  readonly input: Readonly<Record<string, unknown>>;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const dayOf = (value: unknown): string | null => (textOf(value) === null ? null : dateWords(textOf(value) ?? ''));

/** What the paper says beside yes or no, for the second person to compare: who talks, when and where. */
function Registered({ interview, input }: RegisteredProps) {
  const { t } = useTranslation(['interview', 'words']);
  const whom = useWhom();
  const named = textOf(input['interviewerPostId']);
  const talker = useTalkers(interview, named !== null).talkers.find(({ postId }) => postId === named);
  const { how, on } = (input['entrustment'] ?? {}) as { readonly how?: 'PAPER' | 'ONLINE'; readonly on?: string };
  const talk = [dayOf(input['scheduledOn']), textOf(input['scheduledTime'])].filter((one) => one !== null);
  return (
    <Facts
      facts={[
        { name: t('fact.interviewer'), value: talker === undefined ? null : whom(talker) },
        {
          name: t('fact.entrustment'),
          value:
            how === undefined
              ? null
              : t('fact.entrusted', { date: dateWords(on ?? ''), how: t(`words:entrustedHow.${how}`) }),
        },
        { name: t('fact.talk'), value: talk.length === 0 ? null : talk.join(' ') },
        { name: t('fact.place'), value: textOf(input['place']) },
        { name: t('form.until'), value: dayOf(input['until']) },
      ]}
    />
  );
}

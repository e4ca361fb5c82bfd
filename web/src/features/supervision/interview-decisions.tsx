import { useTranslation } from 'react-i18next';
import { DecisionLine } from '../../parts/decision-line';
import { PaperActs } from '../../parts/paper-acts';
import { WithdrawRequest } from '../../parts/withdraw-request';
import { Section } from '../../ui/section';
import { type Approval, useDecisionsOn } from './use-decisions';
import type { Interview } from './use-proposals';

/** What says more than the interview's own steps: a paper, a waiver that was asked for, a signature disowned. */
const tells = ({ kind, offline, registration, disowned }: Approval): boolean =>
  kind !== 'INTERVIEW' || offline != null || registration != null || disowned != null;

/** The decisions about an interview with their papers; the second person confirms here, whoever asked takes back. */
export function InterviewDecisions({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const decisions = useDecisionsOn(interview).filter(tells);
  if (decisions.length === 0) return null;
  return (
    <Section title={t('decisions')}>
      <ul className="stack">
        {decisions.map((approval) => (
          <li key={approval.id} className="entry">
            <p>{approval.title}</p>
            <p>
              <DecisionLine approval={approval} />
            </p>
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

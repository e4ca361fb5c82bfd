import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { StateTag } from '../../ui/state-tag';
import { type ActName, maySign } from './acts/acts-of';
import { ApprovalDue } from './approval-due';
import { NoticeLetter } from './notice-letter';
import { useCauseWord } from './cause-word';
import { useToldWord } from './told-leaders';
import type { Approval } from './use-decisions';
import type { Interview } from './use-proposals';
import { tierOf, useRoleWord, useWhom } from './whom';

interface ProposalCardProps {
  readonly interview: Interview;
  /** What the server says of its signature. */
  readonly signature: Approval | undefined;
  readonly chosen: boolean;
  readonly onChoose: ((on: boolean) => void) | undefined;
  readonly onDo: (act: ActName) => void;
}

/** One proposal: whom it would reach, by whom, about what and why, and the notice that would go out. */
export function ProposalCard({ interview, signature, chosen, onChoose, onDo }: ProposalCardProps) {
  const { t } = useTranslation(['supervision', 'interview', 'words']);
  const whom = useWhom();
  const headId = useId();
  const who = whom(interview.interviewee);
  const vacant = interview.interviewee.name == null;
  return (
    <article className="section proposal" aria-labelledby={headId}>
      <div className="proposal-head">
        {onChoose !== undefined && (
          <Checkbox
            checked={chosen}
            onChange={({ target }) => onChoose(target.checked)}
            aria-label={t('proposals.choose', { who })}
          />
        )}
        <h2 id={headId}>{t('proposals.title', { who })}</h2>
        <StateTag tone="calm">{t(`words:interviewTier.${tierOf(interview)}`)}</StateTag>
        {signature !== undefined && <PaperWaits signature={signature} />}
      </div>
      {vacant && <p className="due-late">{t('proposals.vacantBar')}</p>}
      <ProposalFacts interview={interview} />
      <Draft interview={interview} vacant={vacant} />
      <div className="card-acts">
        {maySign(signature) && !vacant && (
          <Button type="primary" onClick={() => onDo('approve')}>
            {t(signature?.mayDecide === true ? 'interview:acts.approve' : 'interview:acts.approveOffline')}
          </Button>
        )}
        {maySign(signature) && <Button onClick={() => onDo('reject')}>{t('proposals.hold')}</Button>}
        <ButtonLink to="/supervision/interviews/$interviewId" params={{ interviewId: interview.id }}>
          {t('proposals.open')}
        </ButtonLink>
      </div>
    </article>
  );
}

function ProposalFacts({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation(['supervision', 'interview']);
  const whom = useWhom();
  const roleWord = useRoleWord();
  const causeWord = useCauseWord();
  const toldWord = useToldWord();
  return (
    <Facts
      facts={[
        {
          name: t('interview:fact.interviewer'),
          value: interview.interviewerToName ? t('interview:fact.toName') : whom(interview.interviewer),
        },
        { name: t('proposals.approver'), value: roleWord(interview.approverRole) },
        { name: t('interview:fact.approvalDueOn'), value: <ApprovalDue interview={interview} /> },
        interview.toldLeaders.length > 0 && {
          name: t('interview:told.title'),
          value: interview.toldLeaders.map(toldWord).join('\n'),
          wide: true,
        },
        { name: t('interview:fact.cause'), value: causeWord(interview.cause), wide: true },
        { name: t('interview:items.title'), value: <Matters interview={interview} />, wide: true },
      ]}
    />
  );
}

/** 待复核: somebody registered its paper, and a second person has still to compare it. */
function PaperWaits({ signature }: { readonly signature: Approval }) {
  const { t } = useTranslation();
  return signature.registration == null ? null : <StateTag tone="warn">{t('paper.waiting')}</StateTag>;
}

function Matters({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  return (
    <ul>
      {interview.items.map((item) => (
        <li key={item.id}>
          <Link to="/supervision/cases/$caseId" params={{ caseId: item.caseId }}>
            {item.matter}
          </Link>
          <div className="quiet">
            {t('items.due')} {dateWords(item.matterDueOn)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Draft({ interview, vacant }: { readonly interview: Interview; readonly vacant: boolean }) {
  const { t } = useTranslation('interview');
  const [shown, setShown] = useState(false);
  const id = useId();
  if (vacant) return null;
  return (
    <div className="proposal-draft">
      <Button aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
        {t('notice.draftTitle')} · {t(shown ? 'notice.hide' : 'notice.show')}
      </Button>
      <div id={id} hidden={!shown}>
        {shown && <NoticeLetter interview={interview} />}
      </div>
    </div>
  );
}

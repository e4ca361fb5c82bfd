import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useMe } from '../../api/me';
import { Loaded } from '../../parts/loaded';
import { OfficialDocuments } from '../../parts/official-documents';
import { useToday } from '../../parts/use-today';
import { PageHead } from '../../ui/page-head';
import { StateTag } from '../../ui/state-tag';
import { ActForm } from './acts/act-form';
import { type ActName, actsOf } from './acts/acts-of';
import { InterviewDecisions } from './interview-decisions';
import { InterviewDossier } from './interview-dossier';
import { InterviewFacts } from './interview-facts';
import { InterviewHistory } from './interview-history';
import { InterviewItems } from './interview-items';
import { InterviewNotice } from './interview-notice';
import { InterviewRecord } from './interview-record';
import { InterviewSteps } from './interview-steps';
import { ToldLeaders } from './told-leaders';
import { stateTone } from './state-tone';
import { type Approval, signatureOf, useDecisionsOn } from './use-decisions';
import type { Interview } from './use-proposals';
import { tierOf } from './whom';
import './supervision.css';

/** One interview as a guided record: where it stands, what comes next and who does it, notice, talk, rectification, check. */
export function InterviewPage() {
  const { t } = useTranslation('supervision');
  const { interviewId } = useParams({ from: '/inside/supervision/interviews/$interviewId' });
  const query = api.useQuery('get', '/api/v1/interviews/{id}', { params: { path: { id: interviewId } } });
  return (
    <>
      {query.data === undefined && <PageHead title={t('title')} />}
      <Loaded query={query}>{(interview) => <Guided interview={interview} />}</Loaded>
    </>
  );
}

function Guided({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation(['interview', 'words']);
  const [act, setAct] = useState<ActName | null>(null);
  const decisions = useDecisionsOn(interview);
  const signature = signatureOf(decisions, interview);
  const waiverWaits = decisions.some(({ kind, state }) => kind === 'WAIVER' && state === 'PENDING');
  return (
    <>
      <PageHead
        title={t('title', { unit: interview.unitName, tier: t(`words:interviewTier.${tierOf(interview)}`) })}
        note={
          <span className="row">
            <StateTag tone={stateTone(interview.state)}>{t(`words:interviewState.${interview.state}`)}</StateTag>
            {interview.serial}
            {interview.round > 1 && <span>{t('fact.round', { count: interview.round })}</span>}
          </span>
        }
      />
      <InterviewSteps interview={interview} />
      <ToldLeaders interview={interview} />
      <Acts interview={interview} signature={signature} waiverWaits={waiverWaits} onAct={setAct} />
      <InterviewDecisions interview={interview} />
      <InterviewItems interview={interview} />
      <InterviewFacts interview={interview} />
      <InterviewNotice interview={interview} />
      {interview.record != null && <InterviewRecord interview={interview} record={interview.record} />}
      <OfficialDocuments subject="INTERVIEW" subjectId={interview.id} />
      <InterviewDossier interview={interview} />
      <InterviewHistory interview={interview} />
      {act !== null && <ActForm act={act} interview={interview} signature={signature} onClose={() => setAct(null)} />}
    </>
  );
}

/** What ends the process is never the act that is called for. */
const ENDINGS: readonly ActName[] = ['terminate', 'waive'];

interface ActsProps {
  readonly interview: Interview;
  readonly signature: Approval | undefined;
  /** That it be waived is asked for already. */
  readonly waiverWaits: boolean;
  readonly onAct: (act: ActName) => void;
}

function Acts({ interview, signature, waiverWaits, onAct }: ActsProps) {
  const { t } = useTranslation('interview');
  const able = actsOf(useMe(), interview, useToday(), signature);
  const acts = able.filter((act) => act !== 'waive' || !waiverWaits);
  if (acts.length === 0) return null;
  return (
    <div className="act-bar" role="group" aria-label={t('acts.label')}>
      {acts.map((act, at) => (
        <Button key={act} type={at === 0 && !ENDINGS.includes(act) ? 'primary' : 'default'} onClick={() => onAct(act)}>
          {t(act === 'approve' && signature?.mayDecide !== true ? 'acts.approveOffline' : `acts.${act}`)}
        </Button>
      ))}
    </div>
  );
}

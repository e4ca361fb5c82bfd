import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../ui/empty';
import { ActForm } from './acts/act-form';
import { type ActName, maySign } from './acts/acts-of';
import { BatchForm } from './batch-form';
import { ProposalCard } from './proposal-card';
import { type Approval, signatureOf, useSignatures } from './use-decisions';
import { type Interview, useProposals } from './use-proposals';

interface Choice {
  readonly act: ActName;
  readonly interview: Interview;
  readonly signature: Approval | undefined;
}

/** 待签约谈: each with its addressee in full and the notice as it would go out; signed one by one or in a batch. */
export function Proposals() {
  const { t } = useTranslation('supervision');
  const proposals = useProposals();
  const [doing, setDoing] = useState<Choice | null>(null);
  return (
    <>
      <p className="quiet">{t('proposals.note')}</p>
      <Loaded query={proposals}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('proposals.empty')}</Empty>
          ) : (
            <Chosen rows={rows} onDo={(act, interview, signature) => setDoing({ act, interview, signature })} />
          )
        }
      </Loaded>
      <LoadMore pages={proposals} />
      {doing !== null && <Doing {...doing} onClose={() => setDoing(null)} />}
    </>
  );
}

/** The act with the interview as it is now, also when it has left this list meanwhile. */
function Doing({ act, interview, signature, onClose }: Choice & { readonly onClose: () => void }) {
  const query = api.useQuery('get', '/api/v1/interviews/{id}', { params: { path: { id: interview.id } } });
  return <ActForm act={act} interview={query.data ?? interview} signature={signature} onClose={onClose} />;
}

/** Those with an addressee and an interviewer, whose signature is his to give or to register. */
const isSignable = ({ interviewee, interviewerToName }: Interview, signature: Approval | undefined): boolean =>
  interviewee.name != null && !interviewerToName && maySign(signature);

interface ChosenProps {
  readonly rows: readonly Interview[];
  readonly onDo: (act: ActName, interview: Interview, signature: Approval | undefined) => void;
}

function Chosen({ rows, onDo }: ChosenProps) {
  const { t } = useTranslation(['supervision', 'common']);
  const signatures = useSignatures();
  const signatureFor = (interview: Interview): Approval | undefined => signatureOf(signatures, interview);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [signing, setSigning] = useState(false);
  const signable = rows.filter((row) => isSignable(row, signatureFor(row)));
  const signs = signable.length > 0;
  const picked = signable.filter(({ id }) => chosen.has(id));
  const toggle = (id: string, on: boolean): void =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  return (
    <>
      <ul className="proposals" aria-label={t('proposals.label')}>
        {rows.map((interview) => (
          <li key={interview.id}>
            <ProposalCard
              interview={interview}
              signature={signatureFor(interview)}
              chosen={chosen.has(interview.id)}
              onChoose={signable.includes(interview) ? (on) => toggle(interview.id, on) : undefined}
              onDo={(act) => onDo(act, interview, signatureFor(interview))}
            />
          </li>
        ))}
      </ul>
      {signs && (
        <div className="form-foot">
          <Checkbox
            checked={picked.length > 0 && picked.length === signable.length}
            indeterminate={picked.length > 0 && picked.length < signable.length}
            onChange={({ target }) => setChosen(new Set(target.checked ? signable.map(({ id }) => id) : []))}
          >
            {t('common:act.selectAll')}
          </Checkbox>
          <span className="quiet">{t('proposals.chosen', { count: picked.length })}</span>
          <Button type="primary" disabled={picked.length === 0} onClick={() => setSigning(true)}>
            {t('proposals.batch')}
          </Button>
        </div>
      )}
      {signing && (
        <BatchForm
          interviews={picked}
          signatures={signatures}
          onClose={() => {
            setSigning(false);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}

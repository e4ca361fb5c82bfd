import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../ui/empty';
import { ActForm } from './acts/act-form';
import type { ActName } from './acts/acts-of';
import { BatchForm } from './batch-form';
import { ProposalCard } from './proposal-card';
import { type Interview, useProposals } from './use-proposals';

interface Choice {
  readonly act: ActName;
  readonly interview: Interview;
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
            <Chosen rows={rows} onDo={(act, interview) => setDoing({ act, interview })} />
          )
        }
      </Loaded>
      <LoadMore pages={proposals} />
      {doing !== null && <Doing {...doing} onClose={() => setDoing(null)} />}
    </>
  );
}

/** The act with the interview as it is now, also when it has left this list meanwhile. */
function Doing({ act, interview, onClose }: Choice & { readonly onClose: () => void }) {
  const query = api.useQuery('get', '/api/v1/interviews/{id}', { params: { path: { id: interview.id } } });
  return <ActForm act={act} interview={query.data ?? interview} onClose={onClose} />;
}

interface ChosenProps {
  readonly rows: readonly Interview[];
  readonly onDo: (act: ActName, interview: Interview) => void;
}

function Chosen({ rows, onDo }: ChosenProps) {
  const { t } = useTranslation(['supervision', 'common']);
  const signs = may(useMe(), 'interviews.decide');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [signing, setSigning] = useState(false);
  const signable = rows.filter(({ interviewee }) => interviewee.name != null);
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
              chosen={chosen.has(interview.id)}
              onChoose={signs ? (on) => toggle(interview.id, on) : undefined}
              onDo={(act) => onDo(act, interview)}
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
          onClose={() => {
            setSigning(false);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}

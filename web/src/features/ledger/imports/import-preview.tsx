import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { ProblemNote } from '../../../parts/problem-note';
import type { Import } from '../imports-page';
import { choiceOf, type MoveChoice } from '../../../parts/lead-change';
import { LeadChanges, useLeadChanges } from './lead-changes';
import { AskedDates } from './asked-dates';
import { correctionsOf, Proposals, type SaidOf } from './proposals';

/** What confirming would do, the units to confirm, and the two ways on. */
export function ImportPreview({ held }: { readonly held: Import }) {
  const { t } = useTranslation('ledger');
  const [said, setSaid] = useState<SaidOf>({});
  const [moves, setMoves] = useState<MoveChoice>(new Map());
  const leads = useLeadChanges(held);
  const { add = 0, change = 0, refuse = 0, projects = 0, tasks = 0 } = held.summary ?? {};
  return (
    <>
      <AskedDates held={held} />
      <Counts held={held} />
      <p>{t('import.summary', { projects, tasks })}</p>
      <Proposals
        proposals={held.proposals}
        said={said}
        onSay={(name, own) => setSaid((before) => ({ ...before, [name]: own }))}
      />
      <LeadChanges projects={leads} choice={moves} onChoose={setMoves} />
      <Decision
        held={held}
        said={said}
        choice={choiceOf(
          leads.flatMap(({ obligations }) => obligations),
          moves,
        )}
      />
      <p className="quiet">
        {effects(held) === 0 ? t('import.nothing') : t('import.confirmNote', { add, change, refuse })}
      </p>
    </>
  );
}

/** Rows that do something once they are confirmed. */
const effects = ({ summary }: Import): number =>
  (summary?.add ?? 0) + (summary?.change ?? 0) + (summary?.replaced ?? 0);

function Counts({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['ledger', 'words']);
  const { summary } = held;
  const counts = [
    ['ADD', summary?.add],
    ['CHANGE', summary?.change],
    ['SAME', summary?.same],
    ['REFUSE', summary?.refuse],
  ] as const;
  return (
    <dl className="import-counts">
      {counts.map(([verdict, count]) => (
        <div key={verdict} className={verdict === 'REFUSE' && (count ?? 0) > 0 ? 'import-count-bad' : undefined}>
          <dt>{t(`words:importVerdict.${verdict}`)}</dt>
          <dd>{count ?? 0}</dd>
        </div>
      ))}
    </dl>
  );
}

interface DecisionProps {
  readonly held: Import;
  readonly said: SaidOf;
  readonly choice: ReturnType<typeof choiceOf>;
}

function Decision({ held, said, choice }: DecisionProps) {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate({ from: '/ledger/imports/$importId' });
  const request = { params: { path: { id: held.id } }, headers: { 'If-Match': String(held.version) } };
  const confirm = useMutation({
    mutationFn: async () => {
      const units = correctionsOf(held.proposals, said);
      return (await client.POST('/api/v1/ledger-imports/{id}/confirm', { ...request, body: { units, ...choice } }))
        .data;
    },
    onSuccess: (started) => {
      if (started !== undefined)
        void navigate({ search: (before) => ({ ...before, job: started.jobId }), replace: true });
    },
  });
  const discard = useMutation({
    mutationFn: () => client.POST('/api/v1/ledger-imports/{id}/discard', request),
  });
  const idle = effects(held) === 0;
  const error = confirm.error ?? discard.error;
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <div className="row import-decision">
        <Button type="primary" disabled={idle} loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('import.confirm')}
        </Button>
        <Button loading={discard.isPending} onClick={() => discard.mutate()}>
          {t('import.discard')}
        </Button>
      </div>
    </>
  );
}

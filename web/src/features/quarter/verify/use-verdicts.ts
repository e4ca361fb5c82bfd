import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { may, useMe } from '../../../api/me';
import { useAct } from '../../../parts/use-act';
import type { Duty, Queue } from './use-queue';

type DutyPage = components['schemas']['DutyPageAnswer'];

/** What came of a batch. */
export interface BatchOutcome {
  readonly verified: number;
  readonly refused: readonly { readonly duty: Duty; readonly detail: string }[];
}

/** What is asked before a verdict: the reason of a return, consent to progress at this stage, or whether all chosen are meant. */
export type Asking =
  | { readonly what: 'return' | 'consent'; readonly duty: Duty }
  | { readonly what: 'batch'; readonly duties: readonly Duty[] };

const path = (duty: Duty) => ({
  params: { path: { id: duty.id } },
  headers: { 'If-Match': String(duty.version) },
});

/** Verdicts on what the queue shows, by button and by key. */
export function useVerdicts(queue: Queue) {
  const { t } = useTranslation('quarter');
  const me = useMe();
  const act = useAct();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [outcome, setOutcome] = useState<BatchOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  const allowed = may(me, 'duties.verify');

  const run = async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    setBusy(true);
    const went = await act(work, { done });
    setBusy(false);
    await queries.invalidateQueries();
    return went;
  };
  const record = (duty: Duty) =>
    queries.query({
      ...api.queryOptions('get', '/api/v1/duties/{id}', { params: { path: { id: duty.id } } }),
      staleTime: 'static',
    });

  const verify = async (duty: Duty | undefined): Promise<void> => {
    if (duty === undefined || !allowed || busy) return;
    if (isStageProgress(await record(duty))) {
      setAsking({ what: 'consent', duty });
      return;
    }
    const next = queue.after(duty.id);
    const done = t('verify.done', { matter: duty.title });
    if (await run(() => client.POST('/api/v1/duties/{id}/verify', { ...path(duty), body: {} }), done)) queue.show(next);
  };
  const verifyChosen = (): void => {
    if (queue.chosen.length > 0 && allowed && !busy) setAsking({ what: 'batch', duties: queue.chosen });
  };
  const verifyAll = async (duties: readonly Duty[]): Promise<void> => {
    setAsking(null);
    await run(async () => {
      const { data } = await client.POST('/api/v1/duties/verify-batch', {
        body: { dutyIds: duties.map(({ id }) => id) },
      });
      if (data === undefined) return;
      setOutcome({
        verified: data.verified.length,
        refused: data.refused.flatMap(({ id, detail }) =>
          duties.filter((duty) => duty.id === id).map((duty) => ({ duty, detail })),
        ),
      });
      queue.chooseNone();
    });
  };
  const giveBack = (duty: Duty | undefined): void => {
    if (duty !== undefined && allowed) setAsking({ what: 'return', duty });
  };
  return {
    allowed,
    busy,
    asking,
    outcome,
    verify,
    verifyChosen,
    verifyAll,
    giveBack,
    forgetOutcome: () => setOutcome(null),
    /** The dialog is closed; where it ended in a verdict, the next matter is shown. */
    answered: (judged: boolean) => {
      if (judged && asking !== null && asking.what !== 'batch') queue.show(queue.after(asking.duty.id));
      setAsking(null);
    },
  };
}

export type Verdicts = ReturnType<typeof useVerdicts>;

/** 取得阶段性进展 counts for the quarter only with the office's express consent. */
export function isStageProgress({ activity }: DutyPage): boolean {
  return activity?.record['progress'] === 'STAGE_PROGRESS';
}

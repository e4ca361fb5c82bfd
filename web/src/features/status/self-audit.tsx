import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { ProblemNote } from '../../parts/problem-note';
import { instantWords } from '../../ui/dates';
import { listed, noted } from '../../ui/marks';
import { Section } from '../../ui/section';

type Run = components['schemas']['SelfAuditAnswer'];

const EVERY_MS = 1_500;

/** 系统自检: what the last run found, and looking now. */
export function SelfAudit() {
  const { t } = useTranslation('status');
  const me = useMe();
  const [jobId, setJobId] = useState<string | null>(null);
  const runs = api.useQuery('get', '/api/v1/self-audits', { params: { query: { limit: 2 } } });
  const start = api.useMutation('post', '/api/v1/self-audits', { onSuccess: (answer) => setJobId(answer.jobId) });
  const last = runs.data?.items.find(({ finishedAt }) => finishedAt != null);
  return (
    <Section title={t('selfAudit.title')}>
      <p className="quiet">{t('selfAudit.note')}</p>
      {runs.error !== null && <ProblemNote error={runs.error} />}
      {start.error !== null && <ProblemNote error={start.error} />}
      {jobId === null ? <LastRun run={last} /> : <Running jobId={jobId} onEnd={() => setJobId(null)} />}
      {may(me, 'self-audits.run') && (
        <Button loading={start.isPending || jobId !== null} onClick={() => start.mutate({})}>
          {t('selfAudit.start')}
        </Button>
      )}
    </Section>
  );
}

function LastRun({ run }: { readonly run: Run | undefined }) {
  const { t } = useTranslation(['status', 'words']);
  if (run === undefined) return <p>{t('selfAudit.never')}</p>;
  const at = instantWords(run.finishedAt ?? run.askedAt);
  const count = run.found ?? 0;
  if (count === 0) return <p role="status">{t('selfAudit.clean', { at })}</p>;
  return (
    <div role="alert">
      <p>{t('selfAudit.found', { at, count })}</p>
      <ul>
        {run.checks
          .filter(({ found }) => found > 0)
          .map(({ check, found, examples }) => (
            <li key={check}>
              {noted(t(`words:selfCheck.${check}`), String(found))}
              <div className="quiet">
                {t('selfAudit.examples')}
                {listed(examples.map(({ id, what }) => (what === '' ? id : what)))}
              </div>
            </li>
          ))}
      </ul>
    </div>
  );
}

function Running({ jobId, onEnd }: { readonly jobId: string; readonly onEnd: () => void }) {
  const { t } = useTranslation('status');
  const cache = useQueryClient();
  const job = api.useQuery(
    'get',
    '/api/v1/jobs/{id}',
    { params: { path: { id: jobId } } },
    {
      refetchInterval: ({ state }) => {
        const ended = state.data?.state === 'DONE' || state.data?.state === 'FAILED';
        return ended ? false : EVERY_MS;
      },
    },
  );
  const done = job.data?.state === 'DONE';
  useEffect(() => {
    if (done) void cache.invalidateQueries({ queryKey: ['get', '/api/v1/self-audits'] }).then(onEnd);
  }, [done, cache, onEnd]);
  if (job.data?.state === 'FAILED') return <p role="alert">{t('selfAudit.failed')}</p>;
  return (
    <div role="status">
      <p>{t('selfAudit.running')}</p>
      <Progress percent={job.data?.progress ?? 0} showInfo={false} aria-label={t('selfAudit.running')} />
    </div>
  );
}

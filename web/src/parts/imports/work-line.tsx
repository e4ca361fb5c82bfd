import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { type Problem, ProblemError } from '../../api/problem';
import { ProblemNote } from '../problem-note';

const POLL_MS = 1_000;
const ENDED: ReadonlySet<string> = new Set(['DONE', 'FAILED']);

interface WorkLineProps {
  readonly title: string;
  readonly jobId: string | undefined;
}

/** How far the reading, the writing or the undoing of a workbook is; it goes on without this page. */
export function WorkLine({ title, jobId }: WorkLineProps) {
  const { t } = useTranslation(['ledger', 'words']);
  const job = useWork(jobId);
  if (job?.state === 'FAILED') return <FailedWork jobId={jobId} />;
  return (
    <div role="status" className="section">
      <p>{title}……</p>
      {job !== undefined && <Progress percent={job.progress} status="active" aria-label={title} />}
      <p className="quiet">
        {job !== undefined && `${t(`words:jobState.${job.state}`)} · `}
        {t('import.leave')}
      </p>
    </div>
  );
}

/** Why the work that was started last came to nothing, thing by thing; nothing where it did not. */
export function FailedWork({ jobId }: Pick<WorkLineProps, 'jobId'>) {
  const { t } = useTranslation('ledger');
  const problem = useWork(jobId)?.problem;
  return problem == null ? null : (
    <ProblemNote error={new ProblemError(problem as unknown as Problem)} title={t('import.failed')} />
  );
}

/** Asked for again until it has ended. */
function useWork(jobId: string | undefined) {
  return api.useQuery(
    'get',
    '/api/v1/jobs/{id}',
    { params: { path: { id: jobId ?? '' } } },
    {
      enabled: jobId !== undefined,
      refetchInterval: ({ state }) => (ENDED.has(state.data?.state ?? '') ? false : POLL_MS),
      retry: false,
    },
  ).data;
}

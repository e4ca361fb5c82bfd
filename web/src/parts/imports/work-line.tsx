import { Alert, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';

const POLL_MS = 1_000;

interface WorkLineProps {
  readonly title: string;
  readonly jobId: string | undefined;
}

/** How far the reading or writing of a workbook is; it goes on without this page. */
export function WorkLine({ title, jobId }: WorkLineProps) {
  const { t } = useTranslation(['ledger', 'words']);
  const job = api.useQuery(
    'get',
    '/api/v1/jobs/{id}',
    { params: { path: { id: jobId ?? '' } } },
    { enabled: jobId !== undefined, refetchInterval: POLL_MS, retry: false },
  ).data;
  if (job?.state === 'FAILED') {
    const detail = job.problem?.['detail'];
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('import.failed')}
        description={typeof detail === 'string' ? detail : undefined}
      />
    );
  }
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

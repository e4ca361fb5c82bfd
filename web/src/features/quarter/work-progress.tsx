import { Alert, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../ui/section';
import type { Cycle } from './cycle';

const POLL_MS = 1_000;

/** How far the opening or the close of a quarter is. It goes on without this page, and is found here again. */
export function WorkProgress({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation(['quarter', 'words']);
  const job = api.useQuery(
    'get',
    '/api/v1/jobs/{id}',
    { params: { path: { id: cycle.jobId ?? '' } } },
    { enabled: cycle.jobId != null, refetchInterval: POLL_MS, retry: false },
  );
  const kind = cycle.state === 'CLOSING' ? 'closing' : 'opening';
  if (job.data?.state === 'FAILED') {
    const detail = job.data.problem?.['detail'];
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t(`work.${kind}Failed`)}
        description={typeof detail === 'string' ? detail : t('work.failedHelp')}
      />
    );
  }
  return (
    <Section title={t(`work.${kind}`)}>
      <div role="status">
        <Progress percent={job.data?.progress ?? 0} status="active" aria-label={t(`work.${kind}`)} />
        <p className="quiet">
          {job.data === undefined ? '' : `${t(`words:jobState.${job.data.state}`)} · `}
          {t('work.leave')}
        </p>
      </div>
    </Section>
  );
}

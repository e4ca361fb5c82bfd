import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, InputNumber, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../ui/section';
import { reportOf } from './report';
import { ReportView } from './report-view';

const EVERY_MS = 1_500;
const DIGEST = /^[0-9a-f]{64}$/iu;

interface Values {
  readonly number?: number;
  readonly digest?: string;
}

/** Checks the whole record against its seals; the check can be left and found again by the address. */
export function VerifyRecord({ jobId }: { readonly jobId: string | undefined }) {
  const { t } = useTranslation('audit');
  const navigate = useNavigate({ from: '/settings/audit' });
  const start = api.useMutation('post', '/api/v1/audit-events/verify', {
    onSuccess: (answer) => void navigate({ search: (before) => ({ ...before, check: answer.jobId }) }),
  });
  const begin = ({ number, digest }: Values): void => {
    const anchor = number != null && digest !== undefined && digest !== '' ? { number, digest } : undefined;
    start.mutate({ body: { ...(anchor !== undefined && { anchor }) } });
  };
  return (
    <Section title={t('verify.title')}>
      <p className="quiet">{t('verify.help')}</p>
      <Form<Values> layout="vertical" onFinish={begin}>
        <details className="audit-anchor">
          <summary>{t('verify.anchor')}</summary>
          <p className="quiet">{t('verify.anchorHelp')}</p>
          <Form.Item name="number" label={t('verify.number')}>
            <InputNumber min={1} precision={0} className="wide" />
          </Form.Item>
          <Form.Item
            name="digest"
            label={t('verify.digest')}
            rules={[{ pattern: DIGEST, message: t('verify.digestWrong') }]}
          >
            <Input maxLength={64} autoComplete="off" />
          </Form.Item>
        </details>
        {start.error !== null && <ProblemNote error={start.error} />}
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {t('verify.start')}
        </Button>
      </Form>
      {jobId !== undefined && <Check jobId={jobId} />}
    </Section>
  );
}

function Check({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('audit');
  const job = api.useQuery(
    'get',
    '/api/v1/jobs/{id}',
    { params: { path: { id: jobId } } },
    {
      refetchInterval: ({ state }) =>
        state.data?.state === 'QUEUED' || state.data?.state === 'RUNNING' ? EVERY_MS : false,
    },
  );
  if (job.error !== null) return <ProblemNote title={t('verify.lost')} error={job.error} />;
  if (job.data === undefined) return null;
  const { state, progress, result } = job.data;
  if (state === 'FAILED') return <p role="alert">{t('verify.failed')}</p>;
  const report = reportOf(result);
  if (state === 'DONE' && report !== null) return <ReportView report={report} />;
  return (
    <div role="status">
      <p>{t('verify.running')}</p>
      <Progress percent={progress} showInfo={false} aria-label={t('verify.running')} />
    </div>
  );
}

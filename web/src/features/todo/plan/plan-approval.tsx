import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import { WithdrawRequest } from '../../../parts/withdraw-request';
import { PaperLine } from '../../../parts/paper-line';
import { instantWords } from '../../../ui/dates';
import { ActForm } from '../acts/act-form';
import type { PlanPageData } from './use-plan-table';

type Approval = components['schemas']['ApprovalAnswer'];
type Verdict = 'approve' | 'reject';

/** Who decided on the plan, or whose word is awaited; the deputy leader decides here, paper is registered here. */
export function PlanApprovalSection({ plan }: { readonly plan: PlanPageData }) {
  const approvals = api.useQuery('get', '/api/v1/approvals', { params: { query: { subjectId: plan.id } } });
  const [latest] = approvals.data?.items ?? [];
  if (latest === undefined || plan.state === 'DRAFT') return null;
  return (
    <div className="entry">
      <ApprovalLine approval={latest} />
      {latest.state === 'PENDING' && <Decide approval={latest} />}
      <WithdrawRequest approval={latest} />
    </div>
  );
}

function ApprovalLine({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation(['todo', 'words']);
  const { state, approverTitle, decidedByName, decidedAt, offline, words } = approval;
  return (
    <p>
      <strong>{t(`words:approvalState.${state}`)}</strong> {decidedByName ?? approverTitle}
      {decidedAt != null && <span className="quiet"> {instantWords(decidedAt)}</span>}
      {offline != null && (
        <>
          {' '}
          <PaperLine paper={offline} />
        </>
      )}
      {words != null && words !== '' && <span> {words}</span>}
    </p>
  );
}

function Decide({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation('common');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  if (!approval.mayDecide && !approval.mayRegister) return null;
  if (verdict !== null) return <DecideForm approval={approval} verdict={verdict} onLeave={() => setVerdict(null)} />;
  return (
    <div className="card-acts">
      <Button type="primary" onClick={() => setVerdict('approve')}>
        {t('act.approve')}
      </Button>
      <Button onClick={() => setVerdict('reject')}>{t('act.reject')}</Button>
    </div>
  );
}

interface DecideFormProps {
  readonly approval: Approval;
  readonly verdict: Verdict;
  readonly onLeave: () => void;
}

interface DecideValues extends OfflineValues {
  readonly words?: string;
}

function DecideForm({ approval, verdict, onLeave }: DecideFormProps) {
  const { t } = useTranslation(['common', 'todo']);
  const send = ({ words, ...rest }: DecideValues, version: number): Promise<unknown> => {
    const offline = offlineOf(rest);
    const request = {
      params: { path: { id: approval.id } },
      body: {
        ...(words !== undefined && words.trim() !== '' && { words: words.trim() }),
        ...(offline !== undefined && { offline }),
      },
      headers: { 'If-Match': String(version) },
    };
    return verdict === 'approve'
      ? client.POST('/api/v1/approvals/{id}/approve', request)
      : client.POST('/api/v1/approvals/{id}/reject', request);
  };
  return (
    <ActForm<DecideValues>
      name={`approval:${verdict}:${approval.id}`}
      title={t(`act.${verdict}`)}
      submitWord={t(`act.${verdict}`)}
      initial={approval.mayDecide ? {} : { offline: true }}
      version={approval.version}
      send={send}
      onLeave={onLeave}
    >
      {() => (
        <>
          <Form.Item name="words" label={t('todo:verdict.words')}>
            <Input.TextArea rows={2} maxLength={300} showCount />
          </Form.Item>
          {approval.mayRegister && <OfflineFields signature />}
        </>
      )}
    </ActForm>
  );
}

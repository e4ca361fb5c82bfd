import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { WithdrawRequest } from '../../../parts/withdraw-request';
import { DecideForm, type Verdict } from '../../../parts/decide-form';
import { PaperLine } from '../../../parts/paper-line';
import { instantWords } from '../../../ui/dates';
import type { PlanPageData } from './use-plan-table';

type Approval = components['schemas']['ApprovalAnswer'];

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
  if (verdict !== null)
    return <DecideForm approval={approval} verdict={verdict} frame="section" onClose={() => setVerdict(null)} />;
  return (
    <div className="card-acts">
      <Button type="primary" onClick={() => setVerdict('approve')}>
        {t('act.approve')}
      </Button>
      <Button onClick={() => setVerdict('reject')}>{t('act.reject')}</Button>
    </div>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { ApprovalPaper } from './approval-paper';
import { WithdrawRequest } from './withdraw-request';
import { DecideForm, type Verdict } from './decide-form';

export type Approval = components['schemas']['ApprovalAnswer'];

/** 同意 and 不同意 for whoever decides; 登记线下签批 for who may register a paper; 撤回 for whoever asked. */
export function DecideButtons({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation(['quarter', 'common']);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const close = () => setVerdict(null);
  const dialog = verdict !== null && (
    <DecideForm approval={approval} verdict={verdict} frame="dialog" onClose={close} />
  );
  if (approval.mayDecide)
    return (
      <span className="row">
        <Button type="primary" onClick={() => setVerdict('approve')}>
          {t('common:act.approve')}
        </Button>
        <Button onClick={() => setVerdict('reject')}>{t('common:act.reject')}</Button>
        <ApprovalPaper approval={approval} />
        {dialog}
      </span>
    );
  if (!approval.mayRegister) return <WithdrawRequest approval={approval} />;
  return (
    <span className="row">
      <Button onClick={() => setVerdict('approve')}>{t('decide.paperApproved')}</Button>
      <Button onClick={() => setVerdict('reject')}>{t('decide.paperRejected')}</Button>
      <ApprovalPaper approval={approval} />
      {dialog}
    </span>
  );
}

import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { isOffice, may, useMe } from '../../../api/me';
import { ProblemNote } from '../../../parts/problem-note';
import { filesFor } from '../duty/duty-acts';
import type { PlanPageData, PlanRows } from './use-plan-table';

/** 报送: saves what is still unsaved, then sends the whole plan to the deputy leader. */
export function PlanSubmit({ plan, rows }: { readonly plan: PlanPageData; readonly rows: PlanRows }) {
  const { t } = useTranslation(['todo', 'common']);
  const me = useMe();
  const { message } = App.useApp();
  const submit = useMutation({
    mutationFn: async () => {
      for (const duty of rows.unsaved) await rows.save(duty);
      return client.POST('/api/v1/plans/{id}/submit', { params: { path: { id: plan.id } } });
    },
    onSuccess: () => void message.success(t('todo:plan.submitted')),
  });
  const open = plan.state === 'DRAFT' || plan.state === 'RETURNED';
  if (!open || !may(me, 'plans.submit') || !(filesFor(me, plan.unitId) || isOffice(me))) return null;
  const missing = plan.items.filter((duty) => rows.editable(duty) && !rows.isComplete(duty)).length;
  return (
    <>
      {submit.error !== null && <ProblemNote error={submit.error} />}
      <div className="form-foot">
        <Button type="primary" disabled={missing > 0} loading={submit.isPending} onClick={() => submit.mutate()}>
          {t('common:act.submit')}
        </Button>
        <span className="quiet" role="status">
          {missing > 0 ? t('todo:plan.missing', { count: missing }) : t('todo:plan.ready')}
        </span>
      </div>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { Facts } from '../../../ui/facts';
import type { DutyPageData } from '../filing/filing-values';
import { usePlanFields } from '../plan/plan-fields';
import { planOf, planRequest, type PlanValues } from '../plan/plan-values';
import { usePlannedWords } from '../plan/planned-when';

interface DutyFormProps {
  readonly duty: DutyPageData;
  readonly onLeave: () => void;
}

/** 填报计划、变更计划 of one duty. */
export function PlanForm({ duty, onLeave }: DutyFormProps) {
  const { t } = useTranslation(['todo', 'common']);
  const planned = usePlannedWords();
  const title = t(duty.state === 'UNPLANNED' ? 'todo:act.plan' : 'todo:act.changePlan');
  return (
    <RecordForm<PlanValues>
      frame="section"
      draft={`plan:${duty.id}`}
      title={title}
      note={t('todo:plan.note')}
      submit={t('common:act.confirm')}
      initial={planOf(duty)}
      version={duty.version}
      onClose={onLeave}
      present={
        <Facts
          facts={[
            { name: t('todo:plan.theme'), value: duty.theme },
            { name: t('todo:fact.planned'), value: planned(duty) },
            { name: t('todo:plan.leader'), value: duty.plannedLeader },
          ]}
        />
      }
      send={(values, headers) => {
        const body = planRequest(values);
        return client.POST('/api/v1/duties/{id}/plan', { params: { path: { id: duty.id } }, body, headers });
      }}
      fields={usePlanFields(duty)}
    />
  );
}

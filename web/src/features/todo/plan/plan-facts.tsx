import { useTranslation } from 'react-i18next';
import { DueDate } from '../../../ui/due-date';
import { Facts } from '../../../ui/facts';
import { LightTag } from '../../../ui/light-tag';
import { StateTag } from '../../../ui/state-tag';
import type { PlanPageData } from './use-plan-table';

const TONES = { DRAFT: 'plain', SUBMITTED: 'calm', APPROVED: 'good', RETURNED: 'warn' } as const;

/** How far the plan is: state, date, how much is planned and confirmed. */
export function PlanFacts({ plan }: { readonly plan: PlanPageData }) {
  const { t } = useTranslation(['todo', 'words', 'common']);
  return (
    <Facts
      facts={[
        { name: t('todo:fact.light'), value: <LightTag light={plan.light} state={plan.state} /> },
        {
          name: t('todo:fact.state'),
          value: <StateTag tone={TONES[plan.state]}>{t(`words:planState.${plan.state}`)}</StateTag>,
        },
        {
          name: t('common:date.due'),
          value: <DueDate dueOn={plan.dueOn} originalDueOn={plan.originalDueOn} lateness={plan.lateness} />,
        },
        { name: t('todo:plan.planned'), value: t('todo:plan.of', { count: plan.planned, all: plan.duties }) },
        { name: t('todo:plan.confirmedCount'), value: t('todo:plan.of', { count: plan.confirmed, all: plan.duties }) },
      ]}
    />
  );
}

import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { quarterWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { PlanApprovalSection } from './plan/plan-approval';
import { PlanFacts } from './plan/plan-facts';
import { PlanTable } from './plan/plan-table';
import type { PlanPageData } from './plan/use-plan-table';
import './todo.css';

/** One unit's plan of the quarter: one table, filled in row by row, approved by its deputy leader. */
export function PlanPage() {
  const { planId } = useParams({ from: '/inside/plans/$planId' });
  const query = api.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id: planId } } });
  return (
    <Loaded query={query} whole>
      {(plan) => <PlanView key={plan.id} plan={plan} />}
    </Loaded>
  );
}

function PlanView({ plan }: { readonly plan: PlanPageData }) {
  const { t } = useTranslation('todo');
  const [first] = plan.items;
  return (
    <>
      <PageHead
        title={t('plan.title')}
        note={
          <>
            {plan.unitName}
            {first !== undefined && ` · ${quarterWords(first.year, first.quarter)}`}
          </>
        }
      />
      <Section title={t('facts')}>
        <PlanFacts plan={plan} />
        <PlanApprovalSection plan={plan} />
      </Section>
      <Section title={t('plan.table')} count={plan.items.length}>
        {plan.items.length === 0 ? <Empty>{t('plan.empty')}</Empty> : <PlanTable plan={plan} />}
      </Section>
    </>
  );
}

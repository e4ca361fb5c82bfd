import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Loaded } from '../../../parts/loaded';
import { LoadMore } from '../../../parts/load-more';
import { usePages } from '../../../parts/use-pages';
import { DataTable, type Column } from '../../../ui/data-table';
import { DueDate } from '../../../ui/due-date';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import type { Cycle } from '../cycle';
import { DecideButtons } from '../../../parts/decide-buttons';
import type { Approval } from '../../../parts/decide-buttons';

type Plan = components['schemas']['PlanAnswer'];

const TONES = { DRAFT: 'plain', SUBMITTED: 'calm', APPROVED: 'good', RETURNED: 'warn' } as const;
const MOST = 200;

/** The units' plans as one table: where each stands, how much of it is planned and confirmed, what is overdue. */
export function PlansPart({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation('quarter');
  const pages = usePages<Plan>(['plans', cycle.id], (from, signal) => {
    const params = { path: { id: cycle.id }, query: { limit: MOST, ...from } };
    return client.GET('/api/v1/cycles/{id}/plans', { params, signal });
  });
  const waiting = api.useQuery('get', '/api/v1/approvals', {
    params: { query: { kind: 'PLAN', state: 'PENDING', limit: MOST } },
  });
  const approvals = new Map(waiting.data?.items.map((approval) => [approval.subjectId, approval]));
  return (
    <Section title={t('part.plans')} count={pages.data?.length}>
      <Loaded query={pages}>
        {(plans) =>
          plans.length === 0 ? (
            <Empty>{t(cycle.state === 'DRAFT' ? 'plans.notOpened' : 'plans.empty')}</Empty>
          ) : (
            <>
              <PlansSummary plans={plans} />
              <PlansTable plans={plans} approvals={approvals} />
              <LoadMore pages={pages} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

/** In one line: how many plans stand where. */
function PlansSummary({ plans }: { readonly plans: readonly Plan[] }) {
  const { t } = useTranslation(['quarter', 'words']);
  const states = ['APPROVED', 'SUBMITTED', 'RETURNED', 'DRAFT'] as const;
  const late = plans.filter(({ lateness }) => lateness > 0).length;
  return (
    <p className="counts">
      {states.map((state) => {
        const count = plans.filter((plan) => plan.state === state).length;
        return count > 0 && <span key={state}>{t('countOf', { word: t(`words:planState.${state}`), count })}</span>;
      })}
      {late > 0 && <span className="due-late">{t('plans.late', { count: late })}</span>}
    </p>
  );
}

interface PlansTableProps {
  readonly plans: readonly Plan[];
  readonly approvals: ReadonlyMap<string, Approval>;
}

function PlansTable({ plans, approvals }: PlansTableProps) {
  const { t } = useTranslation(['quarter', 'common']);
  const decide = ({ id }: Plan) => {
    const approval = approvals.get(id);
    return approval === undefined ? null : <DecideButtons approval={approval} />;
  };
  const columns: readonly Column<Plan>[] = [
    { key: 'unit', title: t('unit'), heads: true, cell: (plan) => <PlanLink plan={plan} /> },
    { key: 'state', title: t('plans.state'), cell: (plan) => <PlanState plan={plan} />, card: 'aside' },
    { key: 'due', title: t('date.plansDueOn'), cell: (plan) => <DueDate {...plan} />, card: 'line' },
    { key: 'duties', title: t('plans.duties'), number: true, cell: ({ duties }) => duties, card: 'named' },
    { key: 'planned', title: t('plans.planned'), number: true, cell: ({ planned }) => planned, card: 'named' },
    { key: 'confirmed', title: t('plans.confirmed'), number: true, cell: ({ confirmed }) => confirmed, card: 'named' },
    { key: 'acts', title: t('plans.decision'), cell: decide, card: 'acts' },
  ];
  return <DataTable label={t('part.plans')} columns={columns} rows={plans} keyOf={({ id }) => id} />;
}

function PlanLink({ plan }: { readonly plan: Plan }) {
  return (
    <Link to="/plans/$planId" params={{ planId: plan.id }} className="touch-link">
      {plan.unitName}
    </Link>
  );
}

function PlanState({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('words');
  return <StateTag tone={TONES[plan.state]}>{t(`planState.${plan.state}`)}</StateTag>;
}

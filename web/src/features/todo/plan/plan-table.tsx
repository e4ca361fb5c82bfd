import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../ui/data-table';
import type { Duty } from '../matter';
import { PlanSubmit } from './plan-submit';
import { LeaderCell, SaveCell, ThemeCell, WhenCell } from './plan-cells';
import { usePlanTable, type PlanPageData } from './use-plan-table';

/** The plan as one table, edited in place; on a phone each duty is a card. */
export function PlanTable({ plan }: { readonly plan: PlanPageData }) {
  const { t } = useTranslation('todo');
  const rows = usePlanTable(plan);
  const columns: readonly Column<Duty>[] = [
    { key: 'duty', title: t('column.matter'), heads: true, width: '16%', cell: (duty) => <PlanTitle duty={duty} /> },
    { key: 'theme', title: t('plan.theme'), cell: (duty) => <ThemeCell duty={duty} rows={rows} /> },
    { key: 'when', title: t('plan.when'), width: '20%', cell: (duty) => <WhenCell duty={duty} rows={rows} /> },
    { key: 'leader', title: t('plan.leader'), width: '17%', cell: (duty) => <LeaderCell duty={duty} rows={rows} /> },
    { key: 'save', title: t('fact.state'), width: '20%', cell: (duty) => <SaveCell duty={duty} rows={rows} /> },
  ];
  return (
    <>
      <DataTable
        label={t('plan.table')}
        columns={columns}
        rows={plan.items}
        keyOf={({ id }) => id}
        card={(duty) => (
          <div className="plan-card">
            <PlanTitle duty={duty} />
            <span className="quiet">{t('plan.theme')}</span>
            <ThemeCell duty={duty} rows={rows} />
            <span className="quiet">{t('plan.when')}</span>
            <WhenCell duty={duty} rows={rows} />
            <span className="quiet">{t('plan.leader')}</span>
            <LeaderCell duty={duty} rows={rows} />
            <SaveCell duty={duty} rows={rows} />
          </div>
        )}
      />
      <PlanSubmit plan={plan} rows={rows} />
    </>
  );
}

function PlanTitle({ duty }: { readonly duty: Duty }) {
  const { t } = useTranslation('words');
  return (
    <span className="matter-note">
      <Link to="/duties/$dutyId" params={{ dutyId: duty.id }} className="matter-title">
        {t(`kind.${duty.kind}`)}
      </Link>
      <span className="quiet">{duty.projectName}</span>
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../ui/data-table';
import type { DutyKind } from '../cycle';
import { type Outcome, OUTCOMES, sumOf } from '../quarter-counts';

interface OutcomeTableProps {
  readonly kinds: readonly DutyKind[];
  readonly outcomes: readonly Outcome[];
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly of: readonly Outcome[];
}

/** Outcomes by kind, with their sum. */
export function OutcomeTable({ kinds, outcomes }: OutcomeTableProps) {
  const { t } = useTranslation(['quarter', 'words']);
  const shown = OUTCOMES.filter((state) => sumOf(outcomes, state) > 0);
  const rows: readonly Row[] = [
    ...kinds.map((kind) => ({
      key: kind,
      name: t(`words:kind.${kind}`),
      of: outcomes.filter((one) => one.kind === kind),
    })),
    { key: 'sum', name: t('close.sum'), of: outcomes },
  ];
  const columns: readonly Column<Row>[] = [
    { key: 'kind', title: t('kind'), heads: true, cell: ({ name }) => name },
    ...shown.map((state): Column<Row> => ({
      key: state,
      title: t(`words:dutyState.${state}`),
      number: true,
      cell: ({ of }) => sumOf(of, state),
    })),
    { key: 'total', title: t('close.total'), number: true, cell: ({ of }) => sumOf(of) },
  ];
  return (
    <DataTable
      label={t('close.outcomes')}
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      rowClass={({ key }) => (key === 'sum' ? 'sum-row' : undefined)}
      card={({ name, of }) => (
        <>
          <div className="card-title">
            <span>{name}</span>
            <span>{t('countTotal', { count: sumOf(of) })}</span>
          </div>
          <span className="counts">
            {shown.map((state) => (
              <span key={state}>{t('countOf', { word: t(`words:dutyState.${state}`), count: sumOf(of, state) })}</span>
            ))}
          </span>
        </>
      )}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import type { TrialAnswer } from './policy';

/** Steps that reach somebody, in the order of the ladder; what only moves states is left out. */
const STEPS = [
  'REMINDER',
  'OVERDUE_REMINDER',
  'CASE_OPENED',
  'CHAIN_REMINDER',
  'SLIP_PREPARED',
  'SLIP_SENT',
  'TIER_PROPOSAL',
] as const;
type Step = (typeof STEPS)[number];

interface TrialResultProps {
  readonly inForce: TrialAnswer;
  readonly drafted: TrialAnswer | null;
}

interface Row {
  readonly step: Step;
  readonly inForce: number;
  readonly drafted: number;
}

/** Totals by step, those of the draft beside those in force, and the days on which they fall. */
export function TrialResult({ inForce, drafted }: TrialResultProps) {
  const { t } = useTranslation('rules');
  const names = { ...inForce.names, ...drafted?.names };
  const rows = STEPS.map((step): Row => ({
    step,
    inForce: inForce.totals[step] ?? 0,
    drafted: drafted?.totals[step] ?? 0,
  })).filter((row) => row.inForce + row.drafted > 0);
  const span = { from: dateWords(inForce.from), to: dateWords(inForce.to), count: inForce.obligations };
  const signed = (value: number): string => (value > 0 ? `+${String(value)}` : String(value));
  const columns: readonly Column<Row>[] = [
    { key: 'step', title: t('trial.step'), heads: true, cell: ({ step }) => names[step] ?? step },
    { key: 'now', title: t('trial.inForce'), number: true, cell: (row) => row.inForce },
    ...(drafted === null
      ? []
      : [
          { key: 'draft', title: t('trial.draft'), number: true, cell: (row: Row) => row.drafted },
          {
            key: 'more',
            title: t('trial.difference'),
            number: true,
            cell: (row: Row) => signed(row.drafted - row.inForce),
          },
        ]),
  ];
  return (
    <div className="stack" role="status">
      <p>{t('trial.result', span)}</p>
      {rows.length === 0 ? (
        <p className="quiet">{t('trial.nothing')}</p>
      ) : (
        <>
          <DataTable label={t('trial.total')} columns={columns} rows={rows} keyOf={({ step }) => step} />
          <ByDay answer={drafted ?? inForce} steps={rows.map(({ step }) => step)} />
        </>
      )}
    </div>
  );
}

function ByDay({ answer, steps }: { readonly answer: TrialAnswer; readonly steps: readonly Step[] }) {
  const { t } = useTranslation('rules');
  type Day = TrialAnswer['days'][number];
  const columns: readonly Column<Day>[] = [
    { key: 'day', title: t('trial.day'), heads: true, cell: ({ day }) => dateWords(day) },
    ...steps.map((step) => ({
      key: step,
      title: answer.names[step] ?? step,
      number: true,
      cell: (row: Day) => row.steps[step] ?? 0,
    })),
  ];
  return <DataTable label={t('trial.day')} columns={columns} rows={answer.days} keyOf={({ day }) => day} />;
}

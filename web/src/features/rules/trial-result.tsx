import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import type { Trial } from './policy';
import { signed, TRIAL_STEPS } from './trial-words';

type Outcome = NonNullable<Trial['outcome']>;
type Step = (typeof TRIAL_STEPS)[number];

interface Row {
  readonly step: Step;
  readonly present: number;
  readonly tried: number;
}

/** Totals by step, those of the rules tried beside those in force, and the days on which they fall. */
export function TrialResult({ trial, outcome }: { readonly trial: Trial; readonly outcome: Outcome }) {
  const { t } = useTranslation('rules');
  const { totals, names, unreachedPresent, unreachedTried } = outcome;
  const rows = TRIAL_STEPS.map((step): Row => ({
    ...{ step, present: totals.present[step] ?? 0, tried: totals.tried[step] ?? 0 },
  })).filter(({ present, tried }) => present + tried > 0);
  const columns: readonly Column<Row>[] = [
    { key: 'step', title: t('trial.step'), heads: true, cell: ({ step }) => names[step] ?? step },
    { key: 'now', title: t('trial.inForce'), number: true, cell: (row) => row.present },
    ...(trial.ownRules
      ? [
          { key: 'draft', title: t('trial.draft'), number: true, cell: (row: Row) => row.tried },
          {
            key: 'more',
            title: t('trial.difference'),
            number: true,
            cell: (row: Row) => signed(row.tried - row.present),
          },
        ]
      : []),
  ];
  const unreached = trial.ownRules
    ? t('trial.unreachedBoth', { present: unreachedPresent, tried: unreachedTried })
    : t('trial.unreached', { count: unreachedPresent });
  return (
    <Section title={t('trial.total')}>
      {rows.length === 0 ? (
        <p className="quiet">{t('trial.nothing')}</p>
      ) : (
        <>
          <DataTable label={t('trial.step')} columns={columns} rows={rows} keyOf={({ step }) => step} />
          <p>{unreached}</p>
          <ByDay trial={trial} outcome={outcome} steps={rows.map(({ step }) => step)} />
        </>
      )}
    </Section>
  );
}

interface ByDayProps {
  readonly trial: Trial;
  readonly outcome: Outcome;
  readonly steps: readonly Step[];
}

function ByDay({ trial, outcome: { days, names }, steps }: ByDayProps) {
  const { t } = useTranslation('rules');
  type Day = Outcome['days'][number];
  const side = trial.ownRules ? 'tried' : 'present';
  const columns: readonly Column<Day>[] = [
    { key: 'day', title: t('trial.day'), heads: true, cell: ({ day }) => dateWords(day) },
    ...steps.map((step) => ({
      ...{ key: step, title: names[step] ?? step, number: true },
      cell: (row: Day) => row[side][step] ?? 0,
    })),
  ];
  return (
    <details>
      <summary>{t('trial.byDay', { count: days.length })}</summary>
      <DataTable label={t('trial.day')} columns={columns} rows={days} keyOf={({ day }) => day} />
    </details>
  );
}

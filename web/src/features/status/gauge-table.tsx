import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { type Column, DataTable } from '../../ui/data-table';
import { StateTag } from '../../ui/state-tag';

type Gauge = components['schemas']['GaugeAnswer'];

/** The gauges that have words here; `most` is what still counts as in order. */
const KNOWN = {
  five_ones_due_step_age_seconds: { most: 60, unit: 'seconds' },
  five_ones_obligation_step_age_seconds: { most: 60, unit: 'seconds' },
  five_ones_outbox_age_seconds: { most: 60, unit: 'seconds' },
  five_ones_audit_unsealed_age_seconds: { most: 120, unit: 'seconds' },
  five_ones_work_unfinished: { most: 20, unit: 'items' },
  five_ones_surge_held_cases: { most: 0, unit: 'items' },
  five_ones_quarantined: { most: 0, unit: 'items' },
  five_ones_self_audit_differences: { most: 0, unit: 'items' },
} as const;
/** Sizes have a table of their own. */
const SIZES = 'five_ones_database_';
type Known = keyof typeof KNOWN;

function isKnown(name: string): name is Known {
  return name in KNOWN;
}

function order({ name }: Gauge): number {
  const place = Object.keys(KNOWN).indexOf(name);
  return place < 0 ? Object.keys(KNOWN).length : place;
}

/** What an operator watches: each number with its word, whether it is in order, and what to do where it is not. */
export function GaugeTable({ gauges }: { readonly gauges: readonly Gauge[] }) {
  const { t } = useTranslation('status');
  const rows = gauges.filter(({ name }) => !name.startsWith(SIZES)).sort((a, b) => order(a) - order(b));
  const columns: readonly Column<Gauge>[] = [
    { key: 'name', title: t('gauge'), cell: (gauge) => <Name gauge={gauge} />, heads: true },
    {
      key: 'value',
      title: t('value'),
      cell: (gauge) => <Value gauge={gauge} />,
      number: true,
      width: '9em',
      card: 'line',
    },
    { key: 'verdict', title: t('verdict'), cell: (gauge) => <Verdict gauge={gauge} />, width: '9em', card: 'aside' },
    { key: 'help', title: t('help'), cell: (gauge) => <Help gauge={gauge} />, card: 'quiet' },
  ];
  return (
    <DataTable label={t('table', { name: t('gauges') })} columns={columns} rows={rows} keyOf={({ name }) => name} />
  );
}

interface GaugeProps {
  readonly gauge: Gauge;
}

function Name({ gauge: { name } }: GaugeProps) {
  const { t } = useTranslation('status');
  return <>{isKnown(name) ? t(`name.${name}`) : name}</>;
}

function Value({ gauge: { name, value } }: GaugeProps) {
  const { t } = useTranslation('status');
  if (value == null) return <>{t('unread')}</>;
  const shown = Math.round(value);
  return <>{isKnown(name) ? t(KNOWN[name].unit, { count: shown }) : shown}</>;
}

function Verdict({ gauge: { name, value } }: GaugeProps) {
  const { t } = useTranslation('status');
  if (value == null) return <StateTag tone="bad">{t('unreadTag')}</StateTag>;
  if (!isKnown(name)) return null;
  return value <= KNOWN[name].most ? (
    <StateTag tone="good">{t('fine')}</StateTag>
  ) : (
    <StateTag tone="warn">{t('look')}</StateTag>
  );
}

function Help({ gauge: { name, help } }: GaugeProps) {
  const { t } = useTranslation('status');
  return <>{isKnown(name) ? t(`do.${name}`) : help}</>;
}

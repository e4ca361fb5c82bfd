import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/form/field';
import type { Duty } from '../matter';
import { periodsOf, type PlanValues } from './plan-values';
import { usePeriodWords } from './planned-when';

/** Theme, time (to the day or the ten-day period) and leader of a planned duty. */
export function usePlanFields({ year, quarter, actBy }: Duty): readonly Field<PlanValues>[] {
  const { t } = useTranslation('todo');
  const byDay = ({ how }: PlanValues): boolean => how === 'DAY';
  const ways = [
    { value: 'PERIOD', label: t('plan.byPeriod') },
    { value: 'DAY', label: t('plan.byDay') },
  ];
  const from = `${String(year)}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  return [
    { name: 'theme', label: t('plan.theme'), required: true },
    { name: 'how', label: t('plan.how'), input: 'radio', choices: ways },
    { name: 'plannedOn', label: t('plan.day'), input: 'day', required: true, from, to: actBy, when: byDay },
    {
      name: 'when',
      label: t('plan.period'),
      required: true,
      control: <PeriodSelect quarter={quarter} />,
      when: (values) => !byDay(values),
    },
    { name: 'leader', label: t('plan.leader'), required: true, max: 100 },
  ];
}

interface PeriodSelectProps {
  readonly quarter: number;
  readonly value?: string;
  readonly onChange?: (when: string) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
}

/** The nine ten-day periods of the quarter. */
export function PeriodSelect({ quarter, ...rest }: PeriodSelectProps) {
  const words = usePeriodWords();
  const { t } = useTranslation('todo');
  return (
    <Select
      {...rest}
      className="wide"
      placeholder={t('plan.period')}
      options={periodsOf(quarter).map(({ key, month, period }) => ({ value: key, label: words(month, period) }))}
    />
  );
}

import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../../ui/day-picker';
import { useNeeded } from '../filing/fields';
import type { Duty } from '../matter';
import { periodsOf, type PlanValues } from './plan-values';
import { usePeriodWords } from './planned-when';

/** Theme, time (to the day or the ten-day period) and leader of a planned duty. */
export function PlanFields({ duty }: { readonly duty: Pick<Duty, 'year' | 'quarter' | 'actBy'> }) {
  const { t } = useTranslation('todo');
  const needed = useNeeded();
  return (
    <>
      <Form.Item name="theme" label={t('plan.theme')} rules={[{ ...needed(t('plan.theme')), whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <WhenField duty={duty} />
      <Form.Item name="leader" label={t('plan.leader')} rules={[{ ...needed(t('plan.leader')), whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}

function WhenField({ duty }: { readonly duty: Pick<Duty, 'year' | 'quarter' | 'actBy'> }) {
  const { t } = useTranslation('todo');
  const needed = useNeeded();
  const first = `${String(duty.year)}-${String(duty.quarter * 3 - 2).padStart(2, '0')}-01`;
  return (
    <>
      <Form.Item name="how" label={t('plan.how')}>
        <Radio.Group
          aria-label={t('plan.how')}
          options={[
            { value: 'PERIOD', label: t('plan.byPeriod') },
            { value: 'DAY', label: t('plan.byDay') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: PlanValues, b: PlanValues) => a.how !== b.how}>
        {({ getFieldValue }) =>
          getFieldValue('how') === 'DAY' ? (
            <Form.Item name="plannedOn" label={t('plan.day')} rules={[needed(t('plan.day'))]}>
              <DayPicker from={first} to={duty.actBy} />
            </Form.Item>
          ) : (
            <Form.Item name="when" label={t('plan.period')} rules={[needed(t('plan.period'))]}>
              <PeriodSelect quarter={duty.quarter} />
            </Form.Item>
          )
        }
      </Form.Item>
    </>
  );
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

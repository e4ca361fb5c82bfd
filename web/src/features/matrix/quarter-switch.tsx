import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { quarterWords } from '../../ui/dates';
import type { Cycle } from './cycle-of-matrix';

interface QuarterSwitchProps {
  /** The newest first. */
  readonly cycles: readonly Cycle[];
  readonly present: Cycle;
  readonly onChange: (cycleId: string) => void;
}

/** Which quarter; the one before and the one after are a tap away. */
export function QuarterSwitch({ cycles, present, onChange }: QuarterSwitchProps) {
  const { t } = useTranslation('matrix');
  const place = cycles.indexOf(present);
  const step = (to: number, label: string) => {
    const cycle = cycles[to];
    return (
      <Button disabled={cycle === undefined} onClick={() => cycle !== undefined && onChange(cycle.id)}>
        {label}
      </Button>
    );
  };
  return (
    <span className="quarter-switch">
      {step(place + 1, t('previous'))}
      <Select
        aria-label={t('quarter')}
        value={present.id}
        onChange={onChange}
        options={cycles.map(({ id, year, quarter }) => ({ value: id, label: quarterWords(year, quarter) }))}
      />
      {step(place - 1, t('next'))}
    </span>
  );
}

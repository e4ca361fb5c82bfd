import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../ui/day-picker';

/** A value with the day on which it was, or is to be. */
export interface ValueOn {
  readonly value?: string;
  readonly on?: string;
}

interface ValueOnDayProps {
  readonly value?: ValueOn;
  readonly onChange?: (typed: ValueOn) => void;
  readonly id?: string;
  /** What the value is, for those who do not see it. */
  readonly name: string;
}

/** A number as it is typed and a day, on one line. */
export function ValueOnDay({ value: typed = {}, onChange, id, name }: ValueOnDayProps) {
  const { t } = useTranslation('indicators');
  return (
    <div className="value-on-day">
      <Input
        {...(id !== undefined && { id })}
        inputMode="decimal"
        maxLength={20}
        value={typed.value ?? ''}
        onChange={({ target }) => onChange?.({ ...typed, value: target.value })}
      />
      <DayPicker
        aria-label={t('dayOf', { name })}
        value={typed.on ?? ''}
        onChange={(on) => onChange?.({ ...typed, on: on ?? '' })}
      />
    </div>
  );
}

import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useBusinessToday } from './today';
import { useNarrow } from './use-width';

interface DayPickerProps {
  /** A legal date, `2026-10-09`; as a child of a form's field both come from the form. */
  readonly value?: string | null | undefined;
  readonly onChange?: (day: string | undefined) => void;
  readonly id?: string;
  /** The first and the last day that may be chosen. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-required'?: boolean | 'true' | 'false';
}

/** A day as the API writes it; on a phone it is chosen, not typed. */
export function DayPicker({ value, onChange, from, to, ...rest }: DayPickerProps) {
  const narrow = useNarrow();
  const today = useBusinessToday();
  return (
    <DatePicker
      {...rest}
      // Where it opens is read once, as it appears: once today is known it appears anew.
      key={today === null ? 'before' : 'after'}
      className="wide"
      // The button would choose the machine's own today.
      showNow={false}
      inputReadOnly={narrow}
      value={value == null || value === '' ? null : dayjs(value)}
      onChange={(day) => onChange?.(day === null ? undefined : day.format('YYYY-MM-DD'))}
      {...(today !== null && { defaultPickerValue: dayjs(nearest(today, from, to)) })}
      {...(from !== undefined && { minDate: dayjs(from) })}
      {...(to !== undefined && { maxDate: dayjs(to) })}
    />
  );
}

/** Where the picker opens: at today, or at the nearest day that may be chosen. */
function nearest(today: string, from: string | undefined, to: string | undefined): string {
  if (from !== undefined && today < from) return from;
  return to !== undefined && today > to ? to : today;
}

import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../../ui/day-picker';

type Name = string | readonly (string | number)[];

interface FieldProps {
  readonly name: Name;
  readonly label: string;
  readonly help?: string | undefined;
  readonly required?: boolean;
}

function useNeed(): (label: string, required: boolean) => { required: boolean; whitespace?: true; message: string }[] {
  const { t } = useTranslation();
  return (label, required) => (required ? [{ required, message: t('field.required', { name: label }) }] : []);
}

const path = (name: Name): string | (string | number)[] => (typeof name === 'string' ? name : [...name]);

interface WordsFieldProps extends FieldProps {
  readonly max: number;
  readonly rows?: number;
}

/** Words of one or more lines. */
export function WordsField({ name, label, help, required = false, max, rows = 1 }: WordsFieldProps) {
  const need = useNeed();
  return (
    <Form.Item name={path(name)} label={label} extra={help} rules={need(label, required)}>
      {rows === 1 ? <Input maxLength={max} /> : <Input.TextArea rows={rows} maxLength={max} showCount={max > 500} />}
    </Form.Item>
  );
}

interface DayFieldProps extends FieldProps {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A day. */
export function DayField({ name, label, help, required = false, from, to }: DayFieldProps) {
  const need = useNeed();
  return (
    <Form.Item name={path(name)} label={label} extra={help} rules={need(label, required)}>
      <DayPicker from={from} to={to} />
    </Form.Item>
  );
}

/** A time of day, `HH:MM`; each machine offers its own way of choosing it. */
export function TimeField({ name, label, help, required = false }: FieldProps) {
  const { t } = useTranslation('interview');
  const need = useNeed();
  return (
    <Form.Item
      name={path(name)}
      label={label}
      extra={help}
      rules={[...need(label, required), { pattern: /^\d{2}:\d{2}$/, message: t('form.time') }]}
    >
      <Input type="time" />
    </Form.Item>
  );
}

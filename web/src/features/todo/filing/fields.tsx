import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitNames } from '../../../parts/unit-names';
import { dateWords } from '../../../ui/dates';
import { DayPicker } from '../../../ui/day-picker';
import { useNarrow } from '../../../ui/use-width';
import type { FieldPath } from './filing-fields';

interface FieldProps {
  readonly name: FieldPath;
  readonly label: string;
  readonly optional?: boolean;
  readonly help?: ReactNode;
  readonly max?: number;
}

/** The rule of a field that must be filled in. */
export function useNeeded(): (name: string, type?: 'array') => { required: true; message: string; type?: 'array' } {
  const { t } = useTranslation('common');
  return (name, type) => ({
    required: true,
    message: t('field.required', { name: name.replace(/\s*[（(].*[）)]$/, '') }),
    ...(type !== undefined && { type }),
  });
}

/** One line of words. */
export function LineField({ name, label, optional = false, help, max = 200 }: FieldProps) {
  const needed = useNeeded();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={help}
      required={!optional}
      rules={optional ? [] : [{ ...needed(label), whitespace: true }]}
    >
      <Input maxLength={max} />
    </Form.Item>
  );
}

/** Some lines of words; the counter shows only where the limit is short. */
export function TextField({ name, label, optional = false, help, max = 2000 }: FieldProps) {
  const needed = useNeeded();
  const counted = max <= 500;
  return (
    <Form.Item
      name={name}
      label={label}
      extra={help}
      required={!optional}
      className={counted ? 'counted' : ''}
      rules={optional ? [] : [{ ...needed(label), whitespace: true }]}
    >
      <Input.TextArea rows={2} maxLength={max} showCount={counted} />
    </Form.Item>
  );
}

/** Names of units or places, several in one box. */
export function NamesField({ name, label, help, likely = [] }: FieldProps & { readonly likely?: readonly string[] }) {
  const needed = useNeeded();
  return (
    <Form.Item name={name} label={label} extra={help} rules={[needed(label, 'array')]}>
      <UnitNames likely={likely} />
    </Form.Item>
  );
}

interface DayFieldProps extends FieldProps {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A day. Where something took place between two days: on a desk what is typed stands, and the field says why it is refused; on a phone it is chosen. */
export function DayField({ name, label, help, from, to }: DayFieldProps) {
  const { t } = useTranslation('todo');
  const needed = useNeeded();
  const narrow = useNarrow();
  const refused = (day: string): string | null => {
    if (to !== undefined && day > to) return t('form.heldInFuture');
    return to !== undefined && from !== undefined && day < from ? t('form.heldBefore', { day: dateWords(from) }) : null;
  };
  const within = (_rule: unknown, day: string | undefined): Promise<void> => {
    const reason = day === undefined || day === '' ? null : refused(day);
    return reason === null ? Promise.resolve() : Promise.reject(new Error(reason));
  };
  return (
    <Form.Item name={name} label={label} extra={help} rules={[needed(label), { validator: within }]}>
      <DayPicker {...((narrow || to === undefined) && { from, to })} />
    </Form.Item>
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** One of a few, all of them in sight. */
export function ChoiceField({ name, label, help, choices }: ChoiceFieldProps) {
  const needed = useNeeded();
  return (
    <Form.Item name={name} label={label} extra={help} rules={[needed(label)]}>
      <Radio.Group options={[...choices]} aria-label={label} />
    </Form.Item>
  );
}

import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { listed } from '../../ui/marks';
import type { ListValues } from './calendar-year';
import { parseDays } from './parse-days';

interface DaysFieldProps {
  readonly name: 'off' | 'on';
  readonly required?: boolean;
}

/** A pasted list of days; below it what was read of it, so that nothing is guessed in silence. */
export function DaysField({ name, required = false }: DaysFieldProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const label = t(`load.${name}`);
  const year = Form.useWatch<ListValues['year'] | undefined>('year') ?? 0;
  const text = Form.useWatch<string | undefined>(name) ?? '';
  const { days } = parseDays(text, year);
  const allRead = (_: unknown, given: string | undefined): Promise<void> => {
    const { unread } = parseDays(given ?? '', year);
    return unread.length === 0
      ? Promise.resolve()
      : Promise.reject(new Error(t('load.unread', { text: listed(unread) })));
  };
  return (
    <Form.Item
      name={name}
      label={label}
      extra={text === '' ? t(`load.${name}Help`) : t('load.read', { count: days.length })}
      rules={[
        ...(required ? [{ required: true, message: t('common:field.required', { name: label }) }] : []),
        { validator: allRead },
      ]}
    >
      <Input.TextArea rows={2} />
    </Form.Item>
  );
}

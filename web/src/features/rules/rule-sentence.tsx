import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Clause, Place } from './policy';

/** The place of a value in the form, from where refusals point: `/reminders/0/days`. */
export const pathOf = (pointer: string): (string | number)[] => [
  'rules',
  ...pointer
    .split('/')
    .slice(1)
    .map((part, at, all) => (all[at - 1] === 'reminders' || all[at - 1] === 'officeHours' ? Number(part) : part)),
];

/** A clause as a sentence with its places open. */
export function RuleSentence({ clause: { parts } }: { readonly clause: Clause }) {
  const { t } = useTranslation(['rules', 'common']);
  // Heard without the sentence around it, a place is called by the whole of it.
  const whole = parts.map(({ text }) => text ?? '…').join('');
  return (
    <span className="rule-sentence">
      {parts.map(({ text, place }, at) =>
        place == null ? (
          <span key={`${String(at)}${text ?? ''}`}>{text}</span>
        ) : place.value === null ? (
          <span key={place.pointer}>{t('tiers.named')}</span>
        ) : (
          <Form.Item
            key={place.pointer}
            className="rule-place"
            name={pathOf(place.pointer)}
            rules={[{ required: true, message: t('form.empty') }]}
          >
            <Control place={place} label={whole} />
          </Form.Item>
        ),
      )}
    </span>
  );
}

interface ControlProps {
  readonly place: Place;
  readonly label: string;
  /** From the form's field around it. */
  readonly id?: string;
  readonly value?: string | number | boolean;
  readonly onChange?: (value: string | number | boolean | null) => void;
}

const PERCENT = 100;

function Control({ place: { kind, choices }, label, id, value, onChange }: ControlProps) {
  const own = { 'aria-label': label, ...(id !== undefined && { id }) };
  if (choices.length > 0)
    return (
      <Select
        {...own}
        popupMatchSelectWidth={false}
        value={value === undefined ? null : String(value)}
        options={choices.map((choice) => ({ value: String(choice.value), label: choice.label }))}
        onChange={(chosen: string | null) => onChange?.(kind === 'SWITCH' ? chosen === 'true' : chosen)}
      />
    );
  if (kind === 'TIME')
    return (
      <Input
        {...own}
        className="rule-time"
        maxLength={5}
        value={String(value ?? '')}
        onChange={({ target }) => onChange?.(target.value)}
      />
    );
  const share = kind === 'SHARE';
  const given = typeof value === 'number' ? (share ? Math.round(value * PERCENT * 10) / 10 : value) : null;
  return (
    <InputNumber
      {...own}
      className="rule-number"
      value={given}
      {...(share && { suffix: '%' })}
      onChange={(typed) => onChange?.(typeof typed === 'number' && share ? typed / PERCENT : typed)}
    />
  );
}

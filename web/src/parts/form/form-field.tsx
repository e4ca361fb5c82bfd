import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { CheckboxGroupProps } from 'antd/es/checkbox';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../ui/day-picker';
import { LeaderPicker } from '../leader-picker';
import { PostsPicker } from '../posts-picker';
import { PersonPicker } from '../person-picker';
import { ProjectPicker } from '../project-picker';
import { TaskPicker } from '../task-picker';
import { UnitNames } from '../unit-names';
import { UnitPicker } from '../unit-picker';
import { UnitsPicker } from '../units-picker';
import { isBlank } from './blank';
import { type Field, type Input as Kind, pathOf } from './field';
import './record-form.css';

/** Up to here the length is counted while it is typed. */
const COUNTED = 1000;

/** A group of ticks: what is required of a group is said by its label, the group's role has no place for it. */
function Checks({ choices, 'aria-required': _said, ...given }: CheckboxGroupProps & Required<Pick<Field, 'choices'>>) {
  return <Checkbox.Group {...given} className="choices" options={[...choices]} />;
}

const CONTROLS: Readonly<Record<Kind, (field: Field) => ReactElement>> = {
  line: ({ max, placeholder }) => <Input maxLength={max ?? 200} placeholder={placeholder} />,
  paragraph: ({ max = 2000, rows = 2, placeholder }) => (
    <Input.TextArea rows={rows} maxLength={max} showCount={max <= COUNTED} placeholder={placeholder} />
  ),
  select: ({ choices = [], placeholder }) => <Select options={[...choices]} placeholder={placeholder} />,
  radio: ({ choices = [], label }) => <Radio.Group className="choices" options={[...choices]} aria-label={label} />,
  checks: ({ choices = [] }) => <Checks choices={choices} />,
  tick: ({ label }) => <Checkbox>{label}</Checkbox>,
  day: ({ from, to }) => <DayPicker from={from} to={to} />,
  time: () => <Input type="time" />,
  number: ({ max, placeholder }) => (
    <InputNumber
      className="wide"
      controls={false}
      min={0}
      {...(max !== undefined && { max })}
      placeholder={placeholder}
    />
  ),
  decimal: ({ max = 24, placeholder }) => <Input inputMode="decimal" maxLength={max} placeholder={placeholder} />,
  unit: ({ placeholder }) => <UnitPicker {...(placeholder !== undefined && { placeholder })} />,
  units: () => <UnitsPicker />,
  names: () => <UnitNames />,
  numbers: ({ max = 50, placeholder }) => (
    <Select
      mode="tags"
      open={false}
      suffix={null}
      maxCount={max}
      tokenSeparators={['、', '，', ',', '；', ';', '\n']}
      placeholder={placeholder}
    />
  ),
  person: () => <PersonPicker />,
  leader: () => <LeaderPicker />,
  posts: () => <PostsPicker />,
  project: () => <ProjectPicker />,
  task: () => <TaskPicker />,
};

const TYPED = new Set<Kind>(['line', 'paragraph']);
const SEVERAL = new Set<Kind>(['names', 'units', 'posts', 'numbers', 'checks']);

/** The rule of a field that must be filled in: its name without what stands in brackets. */
export function useNeeded(): (name: string, input?: Kind) => { required: true; message: string } {
  const { t } = useTranslation();
  return (name, input = 'line') => ({
    required: true,
    message: t('field.required', { name: name.replace(/\s*[（(].*[）)]$/u, '') }),
    ...(TYPED.has(input) && { whitespace: true }),
    ...(SEVERAL.has(input) && { type: 'array' }),
  });
}

/** A tick that has to be set, or what its field checks. */
const holds = (check: (value: unknown) => string | null) => ({
  validator: (_rule: unknown, value: unknown): Promise<void> => {
    const wrong = check(value);
    return wrong === null ? Promise.resolve() : Promise.reject(new Error(wrong));
  },
});

function useRules({ label, input, required = false, least, check, control }: Field) {
  const { t } = useTranslation();
  const needed = useNeeded();
  const own = typeof required === 'string' ? required : null;
  const must = (): object => {
    const rule = { ...needed(label, input), ...(own !== null && { message: own }) };
    if (input === 'tick') return holds((value) => (value === true ? null : rule.message));
    // A control of its own gives what it likes: a list, a unit with its name, words.
    return control !== undefined && input === undefined
      ? holds((value) => (isBlank(value) ? rule.message : null))
      : rule;
  };
  return [
    ...(required === false ? [] : [must()]),
    ...(input === 'time' ? [{ pattern: /^\d{2}:\d{2}$/u, message: t('field.time') }] : []),
    ...(least === undefined ? [] : [{ min: least[0], message: least[1] }]),
    ...(check === undefined ? [] : [holds(check)]),
  ];
}

/** A field of a form as it is described. */
export function FormField(field: Field) {
  const { name, label, input = 'line', help, required = false, max = 2000, control } = field;
  const rules = useRules(field);
  const tick = input === 'tick';
  const counted = input === 'paragraph' && max <= COUNTED;
  return (
    <Form.Item
      name={pathOf(name)}
      {...(!tick && { label })}
      {...(tick && { valuePropName: 'checked' })}
      extra={help}
      required={required !== false && !tick}
      rules={rules}
      {...(counted && { className: 'counted' })}
    >
      {control ?? CONTROLS[input](field)}
    </Form.Item>
  );
}

/** The fields of a form, one below the other; those that are asked only sometimes come and go. */
export function FormFields<Values>({ fields }: { readonly fields: readonly Field<Values>[] }) {
  return fields.map((field) => {
    const { when, ...rest } = field;
    const key = pathOf(field.name).join('/');
    if (when === undefined) return <FormField key={key} {...rest} />;
    return (
      <Form.Item key={key} noStyle shouldUpdate>
        {({ getFieldsValue }) => (when(getFieldsValue(true) as Partial<Values>) ? <FormField {...rest} /> : null)}
      </Form.Item>
    );
  });
}

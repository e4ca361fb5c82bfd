import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { CODED } from '../../../parts/filed-record';
import { FormField, useNeeded } from '../../../parts/form/form-field';
import { AssignmentsField } from './assignments-field';
import { type Kind, type RecordField, RECORDS } from './records';

/** The fields that only this kind of duty has. */
export function RecordFields({ kind }: { readonly kind: Kind }) {
  return RECORDS[kind].fields.map((field) => <OwnField key={field.key} kind={kind} field={field} />);
}

interface Labelled {
  readonly label: string;
}

/** Fields that are more than one input. */
const OWN = { effect: EffectField, basis: BasisField, problem: ProblemField } as const;
const isOwn = (form: RecordField['form']): form is keyof typeof OWN => form in OWN;

interface OwnFieldProps {
  readonly kind: Kind;
  readonly field: RecordField;
}

function OwnField({ kind, field }: OwnFieldProps) {
  const { t } = useTranslation(['record', 'todo', 'words']);
  const { key, form, label, help, optional, choices = [], max } = field;
  const shown = {
    name: [RECORDS[kind].own, key],
    label: label === undefined ? t(`record:${kind}.${key}` as 'RESEARCH.theme') : t(`todo:form.${label}`),
    help: help === undefined ? undefined : t(`todo:form.${help}`),
  };
  if (form === 'assignments') return <AssignmentsField {...shown} help={shown.help ?? ''} />;
  if (isOwn(form)) {
    const Own = OWN[form];
    return <Own label={shown.label} />;
  }
  return (
    <FormField
      {...shown}
      input={form === 'lines' ? 'paragraph' : form}
      required={optional !== true}
      {...(max !== undefined && { max })}
      choices={choices.map((value) => ({
        value,
        label: t(`words:${CODED[key] ?? key}.${value}` as 'words:inspectionMethod.RANDOM'),
      }))}
    />
  );
}

const MOST = 100;

/** 难题清单中的难题: one that is being solved; left empty, what is filed is put on the list once it is verified. */
function ProblemField({ label }: Labelled) {
  const { t } = useTranslation('todo');
  const query = { state: 'SOLVING' as const, limit: MOST };
  const found = api.useQuery('get', '/api/v1/problems', { params: { query } });
  const options = (found.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Form.Item name={['problem', 'problemId']} label={label} extra={t('form.listedProblemHelp')}>
      <Select allowClear options={options} aria-label={label} />
    </Form.Item>
  );
}

/** Every inspection stands in the year's plan or has an approval of its own. */
function BasisField(_shown: Labelled) {
  const { t } = useTranslation('todo');
  const needed = useNeeded();
  const label = t('form.basis');
  const choices = (['PLAN', 'APPROVAL'] as const).map((value) => ({ value, label: t(`form.basisKind.${value}`) }));
  return (
    <Form.Item label={label} htmlFor="filing_inspection_number" required>
      <Form.Item name={['inspection', 'basis']} noStyle>
        <Radio.Group options={choices} aria-label={label} />
      </Form.Item>
      <Form.Item name={['inspection', 'number']} noStyle rules={[needed(label)]}>
        <Input maxLength={100} placeholder={t('form.basisNumber')} />
      </Form.Item>
    </Form.Item>
  );
}

/** "71户": a number and what it counts. */
function EffectField(_shown: Labelled) {
  const { t } = useTranslation('todo');
  const needed = useNeeded();
  const label = t('form.effect');
  return (
    <Form.Item label={label} htmlFor="filing_problem_effect_value" required>
      <div className="two">
        <Form.Item name={['problem', 'effect', 'value']} noStyle rules={[needed(label, 'number')]}>
          <InputNumber className="wide" min={0} controls={false} inputMode="decimal" placeholder="71" />
        </Form.Item>
        <Form.Item name={['problem', 'effect', 'unit']} noStyle rules={[needed(t('form.effectUnit'), 'select')]}>
          <Input maxLength={20} aria-label={t('form.effectUnit')} placeholder={t('form.effectUnitExample')} />
        </Form.Item>
      </div>
    </Form.Item>
  );
}

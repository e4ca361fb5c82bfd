import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { AssignmentsField } from './assignments-field';
import { ChoiceField, LineField, NamesField, TextField, useNeeded } from './fields';
import type { DutyPageData } from './filing-values';

/** 改革调研 */
function ResearchFields() {
  const { t } = useTranslation(['record', 'todo']);
  return (
    <>
      <LineField name={['research', 'theme']} label={t('RESEARCH.theme')} />
      <NamesField name={['research', 'sites']} label={t('todo:form.sites')} />
      <TextField name={['research', 'findings']} label={t('RESEARCH.findings')} />
      <TextField
        name={['research', 'problems']}
        label={t('todo:form.problems')}
        help={t('todo:form.onePerLine')}
        optional
      />
      <TextField name={['research', 'advice']} label={t('RESEARCH.advice')} optional />
    </>
  );
}

/** 改革协调会 */
function CoordinationFields() {
  const { t } = useTranslation(['record', 'todo']);
  return (
    <>
      <LineField name={['coordination', 'name']} label={t('COORDINATION.name')} />
      <AssignmentsField
        name={['coordination', 'decisions']}
        label={t('todo:form.decisions')}
        help={t('todo:form.decisionsHelp')}
      />
      <LineField name={['coordination', 'minutesNumber']} label={t('COORDINATION.minutesNumber')} max={100} optional />
    </>
  );
}

/** 改革督察 */
function InspectionFields() {
  const { t } = useTranslation(['record', 'todo', 'words']);
  const methods = (['ON_SITE', 'RANDOM', 'DOCUMENTS'] as const).map((value) => ({
    value,
    label: t(`words:inspectionMethod.${value}`),
  }));
  return (
    <>
      <TextField name={['inspection', 'content']} label={t('INSPECTION.content')} />
      <NamesField name={['inspection', 'inspectedUnits']} label={t('INSPECTION.inspectedUnits')} />
      <ChoiceField name={['inspection', 'method']} label={t('INSPECTION.method')} choices={methods} />
      <BasisField />
      <TextField name={['inspection', 'findings']} label={t('INSPECTION.findings')} />
      <AssignmentsField
        name={['inspection', 'demands']}
        label={t('INSPECTION.demands')}
        help={t('todo:form.demandsHelp')}
      />
    </>
  );
}

/** Every inspection stands in the year's plan or has an approval of its own. */
function BasisField() {
  const { t } = useTranslation('todo');
  const needed = useNeeded();
  const label = t('form.basis');
  const choices = (['PLAN', 'APPROVAL'] as const).map((value) => ({ value, label: t(`form.basisKind.${value}`) }));
  return (
    <Form.Item label={label} htmlFor="filing_inspection_number" required>
      <Form.Item name={['inspection', 'basis']} noStyle>
        <Radio.Group options={choices} aria-label={label} />
      </Form.Item>
      <Form.Item name={['inspection', 'number']} noStyle rules={[{ ...needed(label), whitespace: true }]}>
        <Input maxLength={100} placeholder={t('form.basisNumber')} />
      </Form.Item>
    </Form.Item>
  );
}

/** 破解难题 */
function ProblemFields() {
  const { t } = useTranslation(['record', 'todo', 'words']);
  const progress = (['SOLVED', 'STAGE_PROGRESS'] as const).map((value) => ({
    value,
    label: t(`words:problemProgress.${value}`),
  }));
  return (
    <>
      <LineField name={['problem', 'name']} label={t('PROBLEM.name')} />
      <LineField name={['problem', 'origin']} label={t('PROBLEM.origin')} />
      <TextField name={['problem', 'crux']} label={t('PROBLEM.crux')} />
      <TextField name={['problem', 'solution']} label={t('PROBLEM.solution')} />
      <EffectField />
      <LineField name={['problem', 'whoHadIt']} label={t('PROBLEM.whoHadIt')} />
      <LineField name={['problem', 'confirmedBy']} label={t('PROBLEM.confirmedBy')} />
      <ChoiceField
        name={['problem', 'progress']}
        label={t('PROBLEM.progress')}
        choices={progress}
        help={t('todo:form.progressHelp')}
      />
    </>
  );
}

/** "71户": a number and what it counts. */
function EffectField() {
  const { t } = useTranslation('todo');
  const needed = useNeeded();
  const label = t('form.effect');
  return (
    <Form.Item label={label} htmlFor="filing_problem_effect_value" required>
      <div className="two">
        <Form.Item name={['problem', 'effect', 'value']} noStyle rules={[needed(label)]}>
          <InputNumber className="wide" min={0} controls={false} inputMode="decimal" placeholder="71" />
        </Form.Item>
        <Form.Item name={['problem', 'effect', 'unit']} noStyle rules={[needed(t('form.effectUnit'))]}>
          <Input maxLength={20} aria-label={t('form.effectUnit')} placeholder={t('form.effectUnitExample')} />
        </Form.Item>
      </div>
    </Form.Item>
  );
}

/** 梳理经验 */
function ExperienceFields() {
  const { t } = useTranslation(['record', 'words']);
  const channels = (['BULLETIN', 'INFORMATION', 'TYPICAL_CASE'] as const).map((value) => ({
    value,
    label: t(`words:experienceChannel.${value}`),
  }));
  return (
    <>
      <LineField name={['experience', 'title']} label={t('EXPERIENCE.title')} />
      <TextField name={['experience', 'practice']} label={t('EXPERIENCE.practice')} />
      <TextField name={['experience', 'effectData']} label={t('EXPERIENCE.effectData')} />
      <TextField name={['experience', 'copyable']} label={t('EXPERIENCE.copyable')} />
      <LineField name={['experience', 'alreadyAt']} label={t('EXPERIENCE.alreadyAt')} max={500} optional />
      <ChoiceField name={['experience', 'channel']} label={t('EXPERIENCE.channel')} choices={channels} />
    </>
  );
}

const OWN = {
  RESEARCH: ResearchFields,
  COORDINATION: CoordinationFields,
  INSPECTION: InspectionFields,
  PROBLEM: ProblemFields,
  EXPERIENCE: ExperienceFields,
} as const;

/** The fields that only this kind of duty has. */
export function RecordFields({ kind }: { readonly kind: DutyPageData['kind'] }) {
  const Own = OWN[kind];
  return <Own />;
}

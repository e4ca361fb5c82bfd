import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { useToday } from '../../parts/use-today';
import { noted } from '../../ui/marks';
import type { Plan } from './key-point';

type Body = components['schemas']['HigherPlanRequest'];
const LEVELS = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL'] as const;
const COLUMNS = [
  ...(['CODE', 'TEXT', 'DUE', 'GROUP', 'LEAD', 'COVERS'] as const),
  ...(['PROGRESS', 'STATE', 'DONE_ON', 'RESULTS', 'DIFFICULTIES', 'SUPPORT'] as const),
];

interface PlanFormProps {
  /** Null for a new one. */
  readonly plan: Plan | null;
  readonly onClose: () => void;
}

/** Registers a plan of a higher level, or writes one anew. */
export function PlanForm({ plan, onClose }: PlanFormProps) {
  const { t } = useTranslation('keyPoints');
  const today = useToday();
  const fields = useFields();
  return (
    <RecordForm<Partial<Body>>
      title={t(plan === null ? 'plan.add' : 'plan.edit')}
      draft={`higher-plan:${plan?.id ?? 'new'}`}
      version={plan?.version ?? 0}
      initial={plan === null ? { level: 'PROVINCIAL', year: Number(today.slice(0, 4)) } : valuesOf(plan)}
      send={({ level = 'PROVINCIAL', year = 0, name = '', reportColumns = [], ...more }, headers) => {
        const own = { level, year, name, ...filled(more) };
        const body = { ...own, ...(reportColumns.length > 0 && { reportColumns }) };
        if (plan === null) return client.POST('/api/v1/higher-plans', { body });
        return client.PUT('/api/v1/higher-plans/{id}', { params: { path: { id: plan.id } }, headers, body });
      }}
      fields={fields}
      onClose={onClose}
    />
  );
}

const valuesOf = ({ level, year, name, number, issuedOn, approvedBy, workSystemName, reportColumns }: Plan) => ({
  ...{ level, year, name, reportColumns: [...reportColumns] },
  ...filled({
    number: number ?? undefined,
    issuedOn: issuedOn ?? undefined,
    approvedBy: approvedBy ?? undefined,
    workSystemName: workSystemName ?? undefined,
  }),
});

function useFields(): readonly Field<Partial<Body>>[] {
  const { t } = useTranslation(['keyPoints', 'words', 'common']);
  const optional = (name: string) => noted(name, t('common:field.optional'));
  const choices = LEVELS.map((value) => ({ value, label: t(`words:projectLevel.${value}`) }));
  const columns = COLUMNS.map((value) => ({ value, label: t(`words:keyPointColumn.${value}`) }));
  return [
    { name: 'level', label: t('plan.level'), input: 'select', required: true, choices },
    { name: 'year', label: t('plan.year'), input: 'number', required: true, max: 2200 },
    { name: 'name', label: t('plan.name'), required: true, max: 200 },
    { name: 'number', label: optional(t('plan.number')), max: 100 },
    { name: 'issuedOn', label: optional(t('plan.issuedOn')), input: 'day' },
    { name: 'approvedBy', label: optional(t('plan.approvedBy')), max: 200 },
    { name: 'workSystemName', label: optional(t('plan.workSystemName')), help: t('plan.workSystemHelp'), max: 60 },
    {
      ...{ name: 'reportColumns', label: optional(t('plan.columns')), help: t('plan.columnsHelp') },
      control: <Select mode="multiple" className="wide" options={columns} />,
    },
  ];
}

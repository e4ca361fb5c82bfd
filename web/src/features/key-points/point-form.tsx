import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { UnitChoice } from '../../parts/unit-picker';
import { noted } from '../../ui/marks';
import { type ItemsValue, ItemsPicker } from './items-picker';
import type { PointPage } from './key-point';

interface Values {
  readonly code?: string;
  readonly text?: string;
  readonly dueWords?: string;
  readonly group?: UnitChoice;
  readonly lead?: UnitChoice;
  readonly projects?: ItemsValue;
  readonly tasks?: ItemsValue;
  readonly resultNumbers?: string;
  readonly difficulties?: string;
  readonly support?: string;
}

interface PointFormProps {
  readonly planId: string;
  /** Of a list that stands, how many points it has; what is added or said otherwise waits for the director then. */
  readonly standing: number | null;
  /** Null for a new one. */
  readonly point: PointPage | null;
  readonly onClose: () => void;
}

/** Adds a key point to a plan, or writes one and what covers it anew. */
export function PointForm({ planId, standing, point, onClose }: PointFormProps) {
  const { t } = useTranslation('keyPoints');
  const adjustment =
    point === null && standing !== null ? t('point.adds', { from: standing, to: standing + 1 }) : t('point.adjusts');
  return (
    <RecordForm<Values>
      title={t(point === null ? 'point.add' : 'point.edit')}
      note={standing === null ? undefined : adjustment}
      draft={`key-point:${point?.id ?? planId}`}
      version={point?.version ?? 0}
      initial={point === null ? {} : valuesOf(point)}
      send={({ code = '', text = '', group, lead, projects = [], tasks = [], ...more }, headers) => {
        const body = {
          ...{ code, text, ...filled({ ...more, groupUnitId: group?.id, leadUnitId: lead?.id }) },
          projectIds: projects.map(({ value }) => value),
          taskIds: tasks.map(({ value }) => value),
        };
        if (point === null) return client.POST('/api/v1/key-points', { body: { ...body, planId } });
        return client.PUT('/api/v1/key-points/{id}', { params: { path: { id: point.id } }, headers, body });
      }}
      fields={useFields()}
      onClose={onClose}
    />
  );
}

const choice = (id: string | null | undefined, name: string | null | undefined): UnitChoice | undefined =>
  id == null ? undefined : { id, name: name ?? undefined };

function valuesOf(point: PointPage): Values {
  const { code, text, dueWords, resultNumbers, difficulties, support, items } = point;
  const group = choice(point.groupUnitId, point.groupName);
  const lead = choice(point.leadUnitId, point.leadUnitName);
  const words = { dueWords, resultNumbers, difficulties, support };
  return {
    ...{ code, text },
    ...filled(Object.fromEntries(Object.entries(words).map(([name, said]) => [name, said ?? undefined]))),
    ...(group !== undefined && { group }),
    ...(lead !== undefined && { lead }),
    projects: items.flatMap(({ projectId, name }) => (projectId == null ? [] : [{ value: projectId, label: name }])),
    tasks: items.flatMap(({ taskId, name }) => (taskId == null ? [] : [{ value: taskId, label: name }])),
  };
}

function useFields(): readonly Field<Values>[] {
  const { t } = useTranslation(['keyPoints', 'words', 'common']);
  const optional = (name: string) => noted(name, t('common:field.optional'));
  return [
    { name: 'code', label: t('words:keyPointColumn.CODE'), required: true, max: 40, placeholder: t('point.codeHint') },
    { name: 'text', label: t('words:keyPointColumn.TEXT'), input: 'paragraph', required: true, max: 1000 },
    { name: 'dueWords', label: optional(t('words:keyPointColumn.DUE')), max: 100 },
    { name: 'group', label: optional(t('words:keyPointColumn.GROUP')), input: 'unit', pointer: '/groupUnitId' },
    { name: 'lead', label: optional(t('words:keyPointColumn.LEAD')), input: 'unit', pointer: '/leadUnitId' },
    {
      ...{ name: 'projects', label: optional(t('point.projects')), pointer: '/projectIds' },
      control: <ItemsPicker kind="PROJECT" />,
    },
    {
      ...{ name: 'tasks', label: optional(t('point.tasks')), pointer: '/taskIds' },
      control: <ItemsPicker kind="TASK" />,
    },
    { name: 'resultNumbers', label: optional(t('words:keyPointColumn.RESULTS')), max: 300 },
    { name: 'difficulties', label: optional(t('words:keyPointColumn.DIFFICULTIES')), input: 'paragraph', max: 500 },
    { name: 'support', label: optional(t('words:keyPointColumn.SUPPORT')), input: 'paragraph', max: 500 },
  ];
}

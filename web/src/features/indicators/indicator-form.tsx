import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { Seen } from '../../parts/form/use-versioned-act';
import type { UnitChoice } from '../../parts/unit-picker';
import { noted } from '../../ui/marks';
import type { Indicator, IndicatorBody } from './indicator';

interface Values {
  readonly name?: string;
  readonly projectId?: string;
  readonly dataUnit?: UnitChoice;
  readonly unitOfMeasure?: string;
  readonly direction?: IndicatorBody['direction'];
  readonly frequency?: IndicatorBody['frequency'];
  readonly baselineValue?: string;
  readonly baselineOn?: string;
  readonly targetValue?: string;
  readonly targetOn?: string;
  readonly definition?: string;
  readonly comparedAmong?: string;
  /** A day and a value on each line. */
  readonly trajectory?: string;
  readonly reason?: string;
}

/** “2026-06-30 50” on each line. */
const pointsOf = (typed = '') =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [day = '', value = ''] = line.split(/[\s,，、:：]+/u);
      return { day, value };
    });

/** What a filled form always holds. */
const EMPTY: Pick<IndicatorBody, 'direction' | 'frequency'> &
  Record<'name' | 'unitOfMeasure' | 'definition' | Ends, string> = {
  ...{ name: '', unitOfMeasure: '', direction: 'UP', frequency: 'QUARTER', definition: '' },
  ...{ baselineValue: '', baselineOn: '', targetValue: '', targetOn: '' },
};
type Ends = 'baselineValue' | 'baselineOn' | 'targetValue' | 'targetOn';

function bodyOf(
  { dataUnit, trajectory, projectId, comparedAmong, reason, ...typed }: Values,
  keyPointId: string | undefined,
): IndicatorBody {
  return {
    ...EMPTY,
    ...typed,
    dataUnitId: dataUnit?.id ?? '',
    trajectory: pointsOf(trajectory),
    ...filled({ projectId, keyPointId, comparedAmong, reason }),
  };
}

function valuesOf(indicator: Indicator | null): Values {
  if (indicator === null) return { direction: 'UP', frequency: 'QUARTER' };
  const { name, projectId, dataUnitId, dataUnitName, unitOfMeasure, direction, frequency, baselineValue } = indicator;
  const { baselineOn, targetValue, targetOn, definition, comparedAmong, trajectory } = indicator;
  return {
    ...{ name, unitOfMeasure, direction, frequency, baselineValue, baselineOn, targetValue, targetOn, definition },
    dataUnit: { id: dataUnitId, name: dataUnitName },
    ...(projectId != null && { projectId }),
    ...(comparedAmong != null && { comparedAmong }),
    trajectory: trajectory.map(({ day, value }) => `${day} ${value}`).join('\n'),
  };
}

interface IndicatorFormProps {
  /** Null for a new one. */
  readonly indicator: Indicator | null;
  readonly onClose: () => void;
}

/** Adds an indicator, or writes it anew. */
export function IndicatorForm({ indicator, onClose }: IndicatorFormProps) {
  const { t } = useTranslation('indicators');
  const navigate = useNavigate();
  const send = async (values: Values, headers: Seen): Promise<void> => {
    const body = bodyOf(values, indicator?.keyPointId ?? undefined);
    if (indicator !== null) {
      await client.PUT('/api/v1/indicators/{id}', { params: { path: { id: indicator.id } }, headers, body });
      return;
    }
    const indicatorId = (await client.POST('/api/v1/indicators', { body })).data?.id;
    if (indicatorId !== undefined) void navigate({ to: '/projects/indicators/$indicatorId', params: { indicatorId } });
  };
  return (
    <RecordForm<Values>
      title={t(indicator === null ? 'add' : 'edit')}
      draft={`indicator:${indicator?.id ?? 'new'}`}
      version={indicator?.version ?? 0}
      initial={valuesOf(indicator)}
      send={send}
      note={t('formNote')}
      fields={useFields(indicator)}
      onClose={onClose}
    />
  );
}

const DAY_AND_VALUE = /^\s*\d{4}-\d{2}-\d{2}[\s,，、:：]+-?\d+(?:\.\d+)?\s*$/u;

function useFields(indicator: Indicator | null): readonly Field<Values>[] {
  const { t } = useTranslation(['indicators', 'words', 'common']);
  const optional = (name: string) => noted(name, t('common:field.optional'));
  const ofPoint = indicator?.keyPointId != null;
  const isRead = indicator?.last != null;
  const course = (typed: unknown): string | null => {
    const lines = typeof typed === 'string' ? typed.split('\n').filter((line) => line.trim() !== '') : [];
    return lines.every((line) => DAY_AND_VALUE.test(line)) ? null : t('trajectoryWrong');
  };
  return [
    { name: 'name', label: t('name'), required: true, max: 100 },
    ...(ofPoint ? [] : [{ name: 'projectId', label: t('reform'), input: 'project', required: true } as const]),
    {
      name: 'dataUnit',
      label: t('dataUnit'),
      input: 'unit',
      required: true,
      pointer: '/dataUnitId',
      help: t('dataUnitHelp'),
    },
    { name: 'unitOfMeasure', label: t('unitOfMeasure'), required: true, max: 20 },
    {
      ...{ name: 'direction', label: t('direction'), input: 'radio', required: true },
      choices: (['UP', 'DOWN'] as const).map((value) => ({ value, label: t(`words:direction.${value}`) })),
    },
    {
      ...{ name: 'frequency', label: t('frequency'), input: 'radio', required: true },
      choices: (['MONTH', 'QUARTER', 'YEAR'] as const).map((value) => ({
        value,
        label: t(`words:frequency.${value}`),
      })),
    },
    { name: 'baselineValue', label: t('baseline'), input: 'decimal', required: true, max: 20, help: t('valueHelp') },
    { name: 'baselineOn', label: t('baselineOn'), input: 'day', required: true },
    { name: 'targetValue', label: t('target'), input: 'decimal', required: true, max: 20 },
    { name: 'targetOn', label: t('targetOn'), input: 'day', required: true },
    { name: 'definition', label: t('definition'), input: 'paragraph', rows: 2, required: true, max: 200 },
    { name: 'comparedAmong', label: optional(t('comparedAmong')), max: 60, placeholder: t('comparedExample') },
    {
      ...{ name: 'trajectory', label: optional(t('trajectory')), input: 'paragraph', rows: 3, max: 2000 },
      ...{ placeholder: '2026-06-30 50', help: t('trajectoryHelp'), check: course },
    },
    ...(isRead
      ? [
          {
            name: 'reason',
            label: optional(t('changeReason')),
            input: 'paragraph',
            rows: 2,
            max: 300,
            help: t('changeReasonHelp'),
          } as const,
        ]
      : []),
  ];
}

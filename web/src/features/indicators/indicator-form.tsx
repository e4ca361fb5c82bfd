import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { Seen } from '../../parts/form/use-versioned-act';
import type { UnitChoice } from '../../parts/unit-picker';
import { noted } from '../../ui/marks';
import type { Indicator, IndicatorBody } from './indicator';
import { type Reform, ReformPicker } from './reform-picker';
import { type ValueOn, ValueOnDay } from './value-on-day';

interface Values {
  readonly name?: string;
  readonly reform?: Reform;
  readonly dataUnit?: UnitChoice;
  readonly unitOfMeasure?: string;
  readonly frequency?: IndicatorBody['frequency'];
  readonly baseline?: ValueOn;
  readonly target?: ValueOn;
  readonly definition?: string;
  /** What is seldom said is asked for only then. */
  readonly more?: boolean;
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
const EMPTY = { name: '', unitOfMeasure: '', definition: '', frequency: 'QUARTER' } as const;

const ofReform = (reform: Reform | undefined): Pick<IndicatorBody, 'projectId' | 'keyPointId'> =>
  reform === undefined ? {} : { [reform.kind === 'PROJECT' ? 'projectId' : 'keyPointId']: reform.id };

const UNSAID = { value: '', on: '' };

function courseOf(from: ValueOn = UNSAID, to: ValueOn = UNSAID) {
  const [{ value: baselineValue, on: baselineOn }, { value: targetValue, on: targetOn }] = [
    { ...UNSAID, ...from },
    { ...UNSAID, ...to },
  ];
  // Where it is to go says which way is better.
  const direction = Number(targetValue) < Number(baselineValue) ? ('DOWN' as const) : ('UP' as const);
  return { baselineValue, baselineOn, targetValue, targetOn, direction };
}

function bodyOf({ name, unitOfMeasure, definition, frequency, ...values }: Values): IndicatorBody {
  const { reform, baseline, target, dataUnit, trajectory, comparedAmong, reason } = values;
  return {
    ...EMPTY,
    ...filled({ name, unitOfMeasure, definition, frequency }),
    ...courseOf(baseline, target),
    ...ofReform(reform),
    dataUnitId: dataUnit?.id ?? '',
    trajectory: pointsOf(trajectory),
    ...filled({ comparedAmong, reason }),
  };
}

function reformOf({ projectId, projectName, keyPointId, keyPointCode }: Indicator): Pick<Values, 'reform'> {
  if (projectId != null) return { reform: { kind: 'PROJECT', id: projectId, name: projectName ?? '' } };
  return keyPointId == null ? {} : { reform: { kind: 'KEY_POINT', id: keyPointId, name: keyPointCode ?? '' } };
}

function valuesOf(indicator: Indicator | null): Values {
  if (indicator === null) return { frequency: 'QUARTER' };
  const { name, dataUnitId, dataUnitName, unitOfMeasure, frequency, definition, comparedAmong, trajectory } = indicator;
  const { baselineValue, baselineOn, targetValue, targetOn } = indicator;
  return {
    ...{ name, unitOfMeasure, frequency, definition, ...reformOf(indicator) },
    ...{ baseline: { value: baselineValue, on: baselineOn }, target: { value: targetValue, on: targetOn } },
    dataUnit: { id: dataUnitId, name: dataUnitName },
    ...(comparedAmong != null && { comparedAmong }),
    more: comparedAmong != null || trajectory.length > 0,
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
  const send = async (values: Values, headers: Seen): Promise<unknown> => {
    const body = bodyOf(values);
    if (indicator !== null) {
      const path = { id: indicator.id };
      return (await client.PUT('/api/v1/indicators/{id}', { params: { path }, headers, body })).data;
    }
    const indicatorId = (await client.POST('/api/v1/indicators', { body })).data?.id;
    if (indicatorId !== undefined) void navigate({ to: '/projects/indicators/$indicatorId', params: { indicatorId } });
    return null;
  };
  const done = (sent: unknown): string | null =>
    (sent as { readonly approvalId?: string } | null)?.approvalId == null ? null : t('courseAsked');
  return (
    <RecordForm<Values>
      title={t(indicator === null ? 'add' : 'edit')}
      draft={`indicator:${indicator?.id ?? 'new'}`}
      version={indicator?.version ?? 0}
      initial={valuesOf(indicator)}
      send={send}
      done={done}
      note={t('formNote')}
      fields={useFields(indicator)}
      onClose={onClose}
    />
  );
}

const DAY_AND_VALUE = /^\s*\d{4}-\d{2}-\d{2}[\s,，、:：]+-?\d+(?:\.\d+)?\s*$/u;

const isWhole = (typed: unknown): boolean => {
  const { value = '', on = '' } = (typed ?? {}) as ValueOn;
  return value.trim() !== '' && on !== '';
};

function useFields(indicator: Indicator | null): readonly Field<Values>[] {
  const { t } = useTranslation(['indicators', 'words', 'common']);
  const needed = (name: string) => (typed: unknown) => (isWhole(typed) ? null : t('valueAndDay', { name }));
  const valueOn = (name: 'baseline' | 'target'): Field<Values> => ({
    ...{ name, label: t(name), pointer: `/${name}Value`, check: needed(t(name)), required: true },
    // No words: what is typed is a value with its day.
    input: 'select',
    control: <ValueOnDay name={t(name)} />,
  });
  return [
    { name: 'name', label: t('name'), required: true, max: 100 },
    {
      name: 'reform',
      label: t('reform'),
      required: true,
      pointer: '/projectId',
      input: 'select',
      control: <ReformPicker />,
    },
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
      ...{ name: 'frequency', label: t('frequency'), input: 'radio', required: true },
      choices: (['MONTH', 'QUARTER', 'YEAR'] as const).map((value) => ({
        value,
        label: t(`words:frequency.${value}`),
      })),
    },
    valueOn('baseline'),
    { ...valueOn('target'), help: t('valueHelp') },
    { name: 'definition', label: t('definition'), input: 'paragraph', rows: 2, required: true, max: 200 },
    ...useSeldomFields(indicator?.last != null),
  ];
}

/** What is seldom said, once it is asked for; and why something changes of which a reading was confirmed. */
function useSeldomFields(isRead: boolean): readonly Field<Values>[] {
  const { t } = useTranslation(['indicators', 'common']);
  const optional = (name: string) => noted(name, t('common:field.optional'));
  const course = (typed: unknown): string | null => {
    const lines = typeof typed === 'string' ? typed.split('\n').filter((line) => line.trim() !== '') : [];
    return lines.every((line) => DAY_AND_VALUE.test(line)) ? null : t('trajectoryWrong');
  };
  const when = ({ more }: Partial<Values>): boolean => more === true;
  const reason: Field<Values> = {
    ...{ name: 'reason', label: optional(t('changeReason')), input: 'paragraph', rows: 2, max: 300 },
    help: t('changeReasonHelp'),
  };
  return [
    { name: 'more', label: t('more'), input: 'tick' },
    { name: 'comparedAmong', label: optional(t('comparedAmong')), max: 60, placeholder: t('comparedExample'), when },
    {
      ...{ name: 'trajectory', label: optional(t('trajectory')), input: 'paragraph', rows: 3, max: 2000, when },
      ...{ placeholder: '2026-06-30 50', help: t('trajectoryHelp'), check: course },
    },
    ...(isRead ? [reason] : []),
  ];
}

import { useQueries } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { components } from '../api/schema';
import { record as FIELDS } from '../texts/zh-CN/record';
import { dateWords, instantWords } from '../ui/dates';
import './filed-record.css';

type Activity = components['schemas']['ActivityAnswer'];
type Words = TFunction<['record', 'words']>;

interface Assignment {
  readonly matter: string;
  readonly unitId: string;
  readonly dueOn: string;
}

/** Where the codes in a record have their words. */
export const CODED: Readonly<Record<string, string>> = {
  method: 'inspectionMethod',
  progress: 'problemProgress',
  channel: 'experienceChannel',
};

function isAssignment(value: unknown): value is Assignment {
  return typeof value === 'object' && value !== null && 'matter' in value && 'unitId' in value;
}

function assignmentsOf(activities: readonly (Activity | null)[]): Assignment[] {
  return activities.flatMap((activity) =>
    Object.values(activity?.record ?? {}).flatMap((value) => (Array.isArray(value) ? value.filter(isAssignment) : [])),
  );
}

/** The names of the units that got something to do. */
function useUnitNames(activities: readonly (Activity | null)[]): ReadonlyMap<string, string> {
  const ids = [...new Set(assignmentsOf(activities).map(({ unitId }) => unitId))];
  const units = useQueries({
    queries: ids.map((id) => api.queryOptions('get', '/api/v1/units/{id}', { params: { path: { id } } })),
  });
  return new Map(units.flatMap(({ data }, place) => (data === undefined ? [] : [[ids[place] ?? '', data.name]])));
}

function valueOf(t: Words, key: string, value: unknown, units: ReadonlyMap<string, string>): ReactNode {
  if (Array.isArray(value)) {
    if (!value.some(isAssignment)) return value.join(t('separator'));
    return (
      <ol className="record-list">
        {value.filter(isAssignment).map(({ matter, unitId, dueOn }) => (
          <li key={`${matter}${unitId}`}>
            {t('assignment', { unit: units.get(unitId) ?? t('unitGone'), matter, due: dateWords(dueOn) })}
          </li>
        ))}
      </ol>
    );
  }
  if (typeof value === 'object' && value !== null && 'value' in value && 'unit' in value)
    return `${String(value.value)}${String(value.unit)}`;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const coded = CODED[key];
  return coded === undefined ? value : t(`words:${coded}.${value}` as 'words:inspectionMethod.RANDOM');
}

interface Field {
  readonly key: string;
  readonly name: string;
  readonly value: (activity: Activity) => ReactNode;
}

function fieldsOf(t: Words, kind: Activity['kind'], units: ReadonlyMap<string, string>): readonly Field[] {
  const own = Object.keys(FIELDS[kind]).map((key) => ({
    key: `own-${key}`,
    name: t(`record:${kind}.${key}` as 'RESEARCH.theme'),
    value: ({ record }: Activity) => valueOf(t, key, record[key], units),
  }));
  const common = (key: keyof typeof FIELDS.common, value: (activity: Activity) => ReactNode): Field => ({
    key,
    name: t(`common.${key}`),
    value,
  });
  return [
    common('heldOn', ({ heldOn }) => dateWords(heldOn)),
    common('place', ({ place }) => place),
    common('leader', ({ leader, leaderTitle }) => (leader === leaderTitle ? leader : `${leader} ${leaderTitle}`)),
    common('units', (activity) => activity.units.join(t('separator'))),
    ...own,
    common('summary', ({ summary }) => summary),
    common('documentNumbers', ({ documentNumbers }) => documentNumbers.join(t('separator'))),
    common('filedBy', ({ filedByName, onBehalf }) => `${filedByName ?? ''}${onBehalf ? t('onBehalfMark') : ''}`),
    common('filedAt', ({ filedAt }) => instantWords(filedAt)),
  ];
}

interface FiledRecordProps {
  readonly activity: Activity;
  /** An earlier record of the same kind, shown beside it field by field. */
  readonly before?: Activity | null | undefined;
}

/** What a unit filed about one of the five, every field of its form; on request beside an earlier one. */
export function FiledRecord({ activity, before = null }: FiledRecordProps) {
  const { t } = useTranslation(['record', 'words']);
  const units = useUnitNames([activity, before]);
  const empty = <span className="quiet">{t('none')}</span>;
  const shown = (field: Field, one: Activity): ReactNode => {
    const value = field.value(one);
    return value == null || value === '' ? empty : value;
  };
  return (
    <table className="record">
      {before !== null && (
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('now')}</th>
            <th scope="col">{t('before')}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {fieldsOf(t, activity.kind, units).map((field) => (
          <tr key={field.key}>
            <th scope="row">{field.name}</th>
            <td>{shown(field, activity)}</td>
            {before !== null && <td className="record-before">{shown(field, before)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

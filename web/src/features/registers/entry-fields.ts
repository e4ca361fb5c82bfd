import { useTranslation } from 'react-i18next';
import { type Field, type Input, typed } from '../../parts/form/field';
import type { UnitChoice } from '../../parts/unit-picker';
import type { UnitsValue } from '../../parts/units-picker';
import { useBusinessToday } from '../../ui/today';
import type { EntryChoice } from './entry-picker';
import type { Entry, Register, RegisterField, RegisterPart } from './register';

export type EntryValues = Readonly<Record<string, unknown>>;

/** What proves an entry, and small rows, are lists of lines, each in a frame of its own. */
export type EntryField = Field<EntryValues> & {
  readonly proofs?: true;
  readonly parts?: readonly Field[];
  /** Of links: the registers that it may point at, and whether at several entries. */
  readonly links?: { readonly kinds: readonly string[]; readonly several: boolean };
  /** The days between whose first one that is said and last one the middle is offered. */
  readonly middleOf?: readonly string[];
};

const INPUTS: Readonly<Partial<Record<RegisterField['input'], Input>>> = {
  line: 'line',
  paragraph: 'paragraph',
  choice: 'select',
  day: 'day',
  yesno: 'tick',
  unit: 'unit',
  units: 'units',
  project: 'project',
  task: 'task',
  decimal: 'decimal',
  whole: 'number',
  leader: 'leader',
  posts: 'posts',
};

const isLink = ({ input }: RegisterField): boolean => input === 'entry' || input === 'entries';

const offSystem = (values: EntryValues): boolean => values['offSystem'] === true;

const ALWAYS_FIRST = new Set<RegisterField['input']>(['project', 'proofs', 'leader']);

/** What is asked first: what is needed, what the list shows but for small rows, the reform, the proofs; a unit's own name is known. */
const isFirst = ({ required, inList, input, name }: RegisterField, ofUnit: boolean): boolean =>
  (required || (inList && input !== 'rows' && name !== 'title') || ALWAYS_FIRST.has(input)) &&
  !(ofUnit && name === 'unitId');

interface EntryFields {
  readonly first: readonly EntryField[];
  readonly more: readonly EntryField[];
}

/** The fields that only a later stage asks, with the stages that do. */
const stagesAsking = ({ stages }: Register, name: string): readonly string[] =>
  stages
    .filter(({ needs, takes }) => name !== 'happenedOn' && (needs.includes(name) || takes.includes(name)))
    .map(({ stage }) => stage);

/** What a later stage asks is asked in that stage, or where it was said already; a unit reports the first. */
function isAsked(register: Register, { name }: RegisterField, values: EntryValues): boolean {
  const asking = stagesAsking(register, name);
  return asking.length === 0 || asking.includes(String(values['stage'])) || !isEmpty(values[name]);
}

/**
 * The form of a register, from its fields: a few first, what may be left out below. What is new begins at the first stage: no form asks
 * which, nor what a later one asks.
 */
export function useEntryFields(register: Register, ofUnit: boolean, isNew: boolean): EntryFields {
  const { t } = useTranslation('registers');
  const described = useDescribed();
  const asked = (field: RegisterField): EntryField => ({
    ...described(field),
    when: (values) => (field.offSystem || !offSystem(values)) && isAsked(register, field, values),
  });
  const fields = register.fields.filter(
    ({ name, derived }) =>
      !derived && (!(ofUnit || isNew) || (name !== 'stage' && stagesAsking(register, name).length === 0)),
  );
  const paper: readonly EntryField[] = [
    { name: 'offSystem', label: t('form.offSystem'), help: t('form.offSystemHelp'), input: 'tick' },
    { name: 'year', label: t('year'), input: 'number', required: true, max: 2200, when: offSystem },
  ];
  return {
    first: [
      ...(register.offSystem && !ofUnit ? paper : []),
      ...fields.filter((field) => isFirst(field, ofUnit)).map(asked),
    ],
    more: fields.filter((field) => !isFirst(field, ofUnit) && !(ofUnit && field.name === 'unitId')).map(asked),
  };
}

/** The fields of one stage of a register. */
export function useStageFields({ fields }: Register): (stage: Register['stages'][number]) => readonly EntryField[] {
  const described = useDescribed();
  return ({ needs, takes }) =>
    [...needs, ...takes].flatMap((name) =>
      fields
        .filter((field) => field.name === name)
        .map((field) => ({ ...described(field), required: needs.includes(name) })),
    );
}

function useDescribed(): (field: RegisterField) => EntryField {
  const today = useBusinessToday() ?? undefined;
  const part = ({ name, input, label, hint, required, max, choices, ahead }: RegisterPart): Field<EntryValues> => ({
    ...{ name, label, help: hint, required, choices },
    ...(INPUTS[input] !== undefined && { input: INPUTS[input] }),
    ...(max != null && { max }),
    ...(input === 'day' && !ahead && { to: today }),
  });
  return (field) => ({
    ...part(field),
    ...(field.input === 'proofs' && { proofs: true as const }),
    ...(field.input === 'rows' && { parts: field.parts.map(part) as readonly Field[] }),
    ...(field.middleOf.length > 0 && { middleOf: field.middleOf }),
    ...(isLink(field) && { links: { kinds: field.kinds, several: field.input === 'entries' } }),
  });
}

/** What an entry holds, as the form holds it. */
export function valuesOf({ fields }: Register, entry: Entry): EntryValues {
  const row: EntryValues = entry;
  const pairs = fields.map(({ name, input }): readonly [string, unknown] => {
    const value = row[name];
    const unit = name === 'unitId' ? entry.unitName : entry.confirmingUnitName;
    if (input === 'unit') return [name, value == null ? undefined : { id: value, name: unit }];
    if (input === 'units')
      return [name, entry.jointUnitIds.map((id, at) => ({ value: id, label: entry.jointUnitNames[at] ?? '' }))];
    const named = (id: string) => ({ value: id, label: entry.linked.find((one) => one.id === id)?.title ?? id });
    if (input === 'entry') return [name, value == null ? undefined : named(value as string)];
    if (input === 'entries') return [name, ((value ?? []) as readonly string[]).map(named)];
    return [name, value ?? undefined];
  });
  return { ...Object.fromEntries(pairs), offSystem: entry.offSystem, year: entry.year };
}

type Sends = (value: unknown) => unknown;
const lines =
  (input: 'proofs' | 'rows'): Sends =>
  (value) =>
    ((value ?? []) as readonly EntryValues[]).map(withoutNothing(input));
const ids: Sends = (value) => ((value ?? []) as UnitsValue).map(({ value: id }) => id);

/** What a field sends; what is empty is left out. */
const SENDS: Readonly<Partial<Record<RegisterField['input'], Sends>>> = {
  unit: (value) => (value as UnitChoice | undefined)?.id,
  units: ids,
  entries: ids,
  entry: (value) => (value as EntryChoice | undefined)?.value,
  proofs: lines('proofs'),
  rows: lines('rows'),
};
const sentOf = ({ input }: RegisterField, value: unknown): unknown =>
  (SENDS[input] ?? ((one) => (typeof one === 'string' ? typed(one) : one)))(value);

/** What was filed elsewhere, as this register's form holds it: the project, the task, and its documents as number or as proofs. */
export function requestFields(
  { fields }: Register,
  filed: { readonly projectId?: string | null; readonly taskId?: string; readonly documentNumbers: readonly string[] },
): EntryValues {
  const has = (name: string): boolean => fields.some((one) => one.name === name);
  const [number] = filed.documentNumbers;
  return {
    ...(filed.projectId != null && has('projectId') && { projectId: filed.projectId }),
    ...(filed.taskId !== undefined && has('taskId') && { taskId: filed.taskId }),
    ...(number !== undefined && has('number') && { number }),
    ...(number !== undefined &&
      has('proofs') && { proofs: filed.documentNumbers.map((one) => ({ kind: 'DOCUMENT', number: one })) }),
  };
}

const isEmpty = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);

/** A line without what is empty; who confirms says of which level a proof is. */
const withoutNothing =
  (input: 'proofs' | 'rows') =>
  (row: EntryValues): EntryValues =>
    Object.fromEntries(
      Object.entries(row)
        .map(([name, value]) => [name, typeof value === 'string' ? typed(value) : value] as const)
        .filter(([name, value]) => value != null && !(input === 'proofs' && name === 'level')),
    );

/** What some fields send. */
export function sentIn(
  { fields }: Pick<Register, 'fields'>,
  names: readonly string[],
  values: EntryValues,
): EntryValues {
  const pairs = fields
    .filter(({ name }) => names.includes(name))
    .map((field) => [field.name, sentOf(field, values[field.name])] as const)
    .filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(pairs);
}

/** The form as the register takes it. */
export function requestOf({ fields }: Register, values: EntryValues): EntryValues {
  const paper = offSystem(values);
  const names = fields.filter((field) => !field.derived && (!paper || field.offSystem)).map(({ name }) => name);
  return {
    ...sentIn({ fields }, names, values),
    ...(paper && { offSystem: true, year: values['year'] }),
    noSecrets: true,
  };
}

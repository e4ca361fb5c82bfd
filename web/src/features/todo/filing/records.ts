import type { components } from '../../../api/schema';
import { typed } from '../../../parts/form/field';
import type { Activity, AssignmentValues, OwnValues } from './filing-values';

type Schemas = components['schemas'];
export type Kind = Activity['kind'];
type Kept = Activity['record'];

/** The records as the API takes them: what is described below has its place there. */
interface Requests {
  readonly RESEARCH: Schemas['ResearchRequest'];
  readonly COORDINATION: Schemas['CoordinationRecordRequest'];
  readonly INSPECTION: Schemas['InspectionRequest'];
  readonly PROBLEM: Schemas['ProblemRequest'];
  readonly EXPERIENCE: Schemas['ExperienceRequest'];
}

/** The form of a field: `lines` are one entry a line, `basis` the year's plan or a one-off approval with its number. */
type Form = 'line' | 'paragraph' | 'names' | 'lines' | 'radio' | 'assignments' | 'effect' | 'basis';

export interface RecordField<Key = string> {
  readonly key: Key;
  readonly form: Form;
  /** May be left empty. */
  readonly optional?: true;
  readonly max?: number;
  /** Its name where the form asks with other words than the record shows. */
  readonly label?: 'sites' | 'problems' | 'decisions' | 'basis' | 'effect';
  readonly help?: 'onePerLine' | 'decisionsHelp' | 'demandsHelp' | 'progressHelp';
  /** What may be chosen, the likeliest first. */
  readonly choices?: readonly string[];
  /** Belongs to what took place then: a template leaves it out. */
  readonly once?: true;
}

interface RecordOf<Key> {
  /** The record's name in request and form. */
  readonly own: 'research' | 'coordination' | 'inspection' | 'problem' | 'experience';
  /** The first is where the plan's theme stands. */
  readonly fields: readonly RecordField<Key>[];
}

/** The five records: form, request, template and refusals come from this. */
export const RECORDS: { readonly [One in Kind]: RecordOf<keyof Requests[One] | 'basis'> } = {
  RESEARCH: {
    own: 'research',
    fields: [
      { key: 'theme', form: 'line' },
      { key: 'sites', form: 'names', label: 'sites' },
      { key: 'findings', form: 'paragraph' },
      { key: 'problems', form: 'lines', label: 'problems', help: 'onePerLine', optional: true },
      { key: 'advice', form: 'paragraph', optional: true },
    ],
  },
  COORDINATION: {
    own: 'coordination',
    fields: [
      { key: 'name', form: 'line' },
      { key: 'decisions', form: 'assignments', label: 'decisions', help: 'decisionsHelp', once: true },
      { key: 'minutesNumber', form: 'line', max: 100, optional: true, once: true },
    ],
  },
  INSPECTION: {
    own: 'inspection',
    fields: [
      { key: 'content', form: 'paragraph' },
      { key: 'inspectedUnits', form: 'names' },
      { key: 'method', form: 'radio', choices: ['ON_SITE', 'RANDOM', 'DOCUMENTS'] },
      { key: 'basis', form: 'basis', label: 'basis', choices: ['PLAN', 'APPROVAL'] },
      { key: 'findings', form: 'paragraph' },
      { key: 'demands', form: 'assignments', help: 'demandsHelp', once: true },
    ],
  },
  PROBLEM: {
    own: 'problem',
    fields: [
      { key: 'name', form: 'line' },
      { key: 'origin', form: 'line' },
      { key: 'crux', form: 'paragraph' },
      { key: 'solution', form: 'paragraph' },
      { key: 'effect', form: 'effect', label: 'effect' },
      { key: 'whoHadIt', form: 'line' },
      { key: 'confirmedBy', form: 'line' },
      { key: 'progress', form: 'radio', help: 'progressHelp', choices: ['SOLVED', 'STAGE_PROGRESS'] },
    ],
  },
  EXPERIENCE: {
    own: 'experience',
    fields: [
      { key: 'title', form: 'line' },
      { key: 'practice', form: 'paragraph' },
      { key: 'effectData', form: 'paragraph' },
      { key: 'copyable', form: 'paragraph' },
      { key: 'alreadyAt', form: 'line', max: 500, optional: true },
      { key: 'channel', form: 'radio', choices: ['BULLETIN', 'INFORMATION', 'TYPICAL_CASE'] },
    ],
  },
};

interface Effect {
  readonly value?: number;
  readonly unit?: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const words = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function assignments(value: unknown): object[] {
  return ((value ?? []) as readonly AssignmentValues[]).map(({ matter, unit, dueOn }) => ({
    matter: text(matter),
    unitId: unit?.id ?? '',
    dueOn: dueOn ?? '',
  }));
}

/** What a field sends: left out where nothing was typed and nothing is needed, so that the server says what is missing. */
const SENT: Readonly<Record<Form, (value: unknown, field: RecordField) => unknown>> = {
  line: (value, { optional }) => (optional ? typed(words(value)) : text(value)),
  paragraph: (value, field) => SENT.line(value, field),
  names: (value) => list(value),
  lines: (value) => {
    const lines = text(value)
      .split('\n')
      .flatMap((line) => typed(line) ?? []);
    return lines.length === 0 ? undefined : lines;
  },
  radio: (value, { choices }) => value ?? choices?.[0],
  assignments,
  effect: (value) => {
    const { value: number = 0, unit } = (value ?? {}) as Effect;
    return { value: number, unit: text(unit) };
  },
  // Sent under one of two names, with the record.
  basis: () => undefined,
};

/** The record of its kind as the API wants it. */
export function sentRecord(kind: Kind, values: OwnValues): Kept {
  const { fields } = RECORDS[kind];
  const pairs = fields.map((field: RecordField) => [field.key, SENT[field.form](values[field.key], field)] as const);
  const number = typed(words(values['number']));
  return {
    ...Object.fromEntries(pairs.filter(([, value]) => value !== undefined)),
    ...(number !== undefined && { [values['basis'] === 'APPROVAL' ? 'approvalNumber' : 'planNumber']: number }),
  };
}

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null;

/** A field of a filed record, as the form holds it; undefined where there is nothing. */
const TAKEN: Readonly<Record<Form, (value: unknown) => unknown>> = {
  line: words,
  paragraph: words,
  radio: words,
  names: list,
  lines: (value) => list(value).join('\n'),
  assignments: (value) =>
    (Array.isArray(value) ? value.filter(isKept) : []).map(({ matter, dueOn, unitId }) => ({
      ...(words(matter) !== undefined && { matter }),
      ...(words(dueOn) !== undefined && { dueOn }),
      ...(words(unitId) !== undefined && { unit: { id: unitId } }),
    })),
  effect: (value) => (isKept(value) ? value : {}),
  basis: () => undefined,
};

/** Where an inspection was founded, in the form's two fields. */
function basisOf(record: Kept): OwnValues {
  const approval = words(record['approvalNumber']);
  const number = approval ?? words(record['planNumber']);
  return { basis: approval === undefined ? 'PLAN' : 'APPROVAL', ...(number !== undefined && { number }) };
}

/** A filed record put back into the form: to be mended, or filed again after it was taken back. */
export function takenRecord(kind: Kind, record: Kept): OwnValues {
  const pairs = RECORDS[kind].fields.map(({ key, form }: RecordField) => [key, TAKEN[form](record[key])] as const);
  return {
    ...Object.fromEntries(pairs.filter(([, value]) => value !== undefined)),
    ...(kind === 'INSPECTION' && basisOf(record)),
  };
}

/** Without what belongs to what took place then. */
export function templateRecord(kind: Kind, values: OwnValues): OwnValues {
  const once = new Set<string>(['number']);
  for (const { key, once: own } of RECORDS[kind].fields as readonly RecordField[]) if (own) once.add(key);
  return Object.fromEntries(Object.entries(values).filter(([key]) => !once.has(key)));
}

/** What a new record begins with: the likeliest of each choice, and the plan's theme in its first field. */
export function freshRecord(kind: Kind, theme: string | null | undefined): OwnValues {
  const fields: readonly RecordField[] = RECORDS[kind].fields;
  const chosen = fields.flatMap(({ key, choices }) => (choices === undefined ? [] : [[key, choices[0]] as const]));
  const [first] = fields;
  return {
    ...Object.fromEntries(chosen),
    ...(theme != null && first !== undefined && { [first.key]: theme }),
  };
}

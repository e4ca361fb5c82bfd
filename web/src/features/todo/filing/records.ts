import type { components } from '../../../api/schema';
import { records } from '../../../api/subjects';
import { typed } from '../../../parts/form/field';
import type { Activity, AssignmentValues, OwnValues } from './filing-values';

type Schemas = components['schemas'];
export type Kind = Activity['kind'];
type Kept = Activity['record'];

/** The records as the API takes them. */
interface Requests {
  readonly RESEARCH: Schemas['ResearchRequest'];
  readonly COORDINATION: Schemas['CoordinationRecordRequest'];
  readonly INSPECTION: Schemas['InspectionRequest'];
  readonly PROBLEM: Schemas['ProblemRequest'];
  readonly EXPERIENCE: Schemas['ExperienceRequest'];
}

/** The form of a field: `problem` one of the list of hard problems, `lines` are one entry a line, `basis` the year's plan or a one-off approval with its number. */
type Form =
  | 'line'
  | 'paragraph'
  | 'number'
  | 'names'
  | 'lines'
  | 'radio'
  | 'assignments'
  | 'effect'
  | 'basis'
  | 'problem';

export interface RecordField {
  readonly key: string;
  readonly form: Form;
  /** May be left empty. */
  readonly optional?: true;
  readonly max?: number;
  /** Its name where the form asks with other words than the record shows. */
  readonly label?: 'sites' | 'problems' | 'decisions' | 'basis' | 'effect' | 'listedProblem';
  readonly help?: 'onePerLine' | 'decisionsHelp' | 'demandsHelp' | 'progressHelp';
  /** What may be chosen, the likeliest first. */
  readonly choices?: readonly string[];
  /** Belongs to what took place then: a template leaves it out. */
  readonly once?: true;
}

interface RecordOf {
  /** The record's name in request and form. */
  readonly own: (typeof records)[Kind]['own'];
  /** The first is where the plan's theme stands. */
  readonly fields: readonly RecordField[];
}

/** What the form knows better than the request; null is not asked. */
const ASKED: { readonly [One in Kind]: { readonly [Key in keyof Requests[One]]?: Partial<RecordField> | null } } = {
  RESEARCH: { sites: { label: 'sites' }, problems: { form: 'lines', label: 'problems', help: 'onePerLine' } },
  COORDINATION: {
    ...{ chair: null, units: null, minutesNumber: { once: true } },
    decisions: { label: 'decisions', help: 'decisionsHelp', once: true },
  },
  INSPECTION: {
    planNumber: { key: 'basis', form: 'basis', label: 'basis', choices: ['PLAN', 'APPROVAL'] },
    approvalNumber: null,
    demands: { help: 'demandsHelp', once: true },
  },
  PROBLEM: {
    ...{ effect: { form: 'effect', label: 'effect' }, progress: { help: 'progressHelp' } },
    problemId: { form: 'problem', label: 'listedProblem', once: true },
  },
  EXPERIENCE: { alreadyAt: { form: 'line' } },
};

/** A record's fields in the order of its request. */
function recordOf(kind: Kind): RecordOf {
  const asked: Readonly<Record<string, Partial<RecordField> | null>> = ASKED[kind];
  const { own, fields } = records[kind];
  return {
    own,
    fields: fields.flatMap((field) => (asked[field.key] === null ? [] : [{ ...field, ...asked[field.key] }])),
  };
}

/** The five records: form, request, template and refusals come from this, which comes from the requests. */
export const RECORDS: Readonly<Record<Kind, RecordOf>> = {
  RESEARCH: recordOf('RESEARCH'),
  COORDINATION: recordOf('COORDINATION'),
  INSPECTION: recordOf('INSPECTION'),
  PROBLEM: recordOf('PROBLEM'),
  EXPERIENCE: recordOf('EXPERIENCE'),
};

interface Effect {
  readonly value?: number;
  readonly unit?: string;
}

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
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
  number,
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
  problem: (value) => typed(words(value)),
  // Sent under one of two names, with the record.
  basis: () => undefined,
};

/** The record of its kind as the API wants it. */
export function sentRecord(kind: Kind, values: OwnValues): Kept {
  const { fields } = RECORDS[kind];
  const pairs = fields.map((field) => [field.key, SENT[field.form](values[field.key], field)] as const);
  const basis = typed(words(values['number']));
  return {
    ...Object.fromEntries(pairs.filter(([, value]) => value !== undefined)),
    ...(basis !== undefined && { [values['basis'] === 'APPROVAL' ? 'approvalNumber' : 'planNumber']: basis }),
  };
}

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null;

/** A field of a filed record, as the form holds it; undefined where there is nothing. */
const TAKEN: Readonly<Record<Form, (value: unknown) => unknown>> = {
  line: words,
  problem: words,
  paragraph: words,
  number,
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
  const pairs = RECORDS[kind].fields.map(({ key, form }) => [key, TAKEN[form](record[key])] as const);
  return {
    ...Object.fromEntries(pairs.filter(([, value]) => value !== undefined)),
    ...(kind === 'INSPECTION' && basisOf(record)),
  };
}

/** Without what belongs to what took place then. */
export function templateRecord(kind: Kind, values: OwnValues): OwnValues {
  const once = new Set<string>(['number']);
  for (const { key, once: own } of RECORDS[kind].fields) if (own) once.add(key);
  return Object.fromEntries(Object.entries(values).filter(([key]) => !once.has(key)));
}

/** What a new record begins with: the likeliest of each choice, and the plan's theme in its first field. */
export function freshRecord(kind: Kind, theme: string | null | undefined): OwnValues {
  const { fields } = RECORDS[kind];
  const chosen = fields.flatMap(({ key, choices }) => (choices === undefined ? [] : [[key, choices[0]] as const]));
  const [first] = fields;
  return {
    ...Object.fromEntries(chosen),
    ...(theme != null && first !== undefined && { [first.key]: theme }),
  };
}

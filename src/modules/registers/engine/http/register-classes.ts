import type { Type } from '@nestjs/common';
import {
  Answer as Shown,
  CalendarDate,
  Confirmed,
  Flag,
  Id,
  Ids,
  Int,
  Nested,
  NestedList,
  OneOf,
  Text,
} from '../../../../platform/http/fields.js';
import { refuse } from '../../../../platform/errors/platform-problems.js';
import { DenialAnswer } from '../../../approvals/index.js';
import { emptyRow, nothing } from '../domain/empty-row.js';
import type { Fields, Input } from '../domain/field-types.js';
import { WARNINGS } from '../domain/warnings.js';
import type { Proof } from '../domain/proof.js';
import type { AnyRow, NamedField, Register } from '../domain/register.js';
import { saidIn } from '../domain/stages.js';
import { RegisterEntryAnswer, RevisionAnswer, SimilarEntryAnswer, ReachedStageAnswer } from './entry.answers.js';
import { EntriesQuery, ProofRequest } from './entry.requests.js';

const MOST_REVISIONS = 1000;

type Decorated = Readonly<Record<string, PropertyDecorator>>;
interface Options {
  readonly optional: true;
  readonly description: string;
}

/** How a field of each kind stands in a request and an answer. */
const BY_INPUT: Readonly<
  Record<Exclude<Input, 'rows'>, (type: NamedField['type'], options: Options) => PropertyDecorator>
> = {
  line: ({ max = 1 }, options) => Text({ ...options, max }),
  paragraph: ({ max = 1 }, options) => Text({ ...options, max }),
  choice: ({ values = [] }, options) => OneOf(values, options),
  day: (_type, options) => CalendarDate(options),
  yesno: (_type, options) => Flag(options),
  unit: (_type, options) => Id(options),
  units: ({ max = 1 }, options) => Ids({ ...options, max }),
  project: (_type, options) => Id(options),
  task: (_type, options) => Id(options),
  proofs: ({ max = 1 }, options) => NestedList(() => ProofRequest, { ...options, max }),
  leader: (_type, options) => Id(options),
  posts: ({ max = 1 }, options) => Ids({ ...options, max }),
  // A string: what is typed has places that a number of JSON would lose.
  decimal: ({ max = 1 }, options) => Text({ ...options, max, example: '3006.77' }),
  entry: (_type, options) => Id(options),
  entries: ({ max = 1 }, options) => Ids({ ...options, max }),
  whole: ({ min = 0, max = 1 }, options) => Int({ ...options, min, max }),
};

/** A class of that name with those fields. */
function classOf(name: string, base: Type, fields: Decorated): Type {
  class Made extends base {}
  Object.defineProperty(Made, 'name', { value: name });
  for (const [field, decorate] of Object.entries(fields)) decorate(Made.prototype, field);
  return Made;
}

/** What is asked whatever is reported. */
class Declared {
  @Confirmed({ description: '内容不涉及国家秘密.' }) noSecrets!: true;
}

/**
 * Whether a field is missing is a rule of the register (422 FIELD_MISSING at the field), not of the request's form.
 * @param owner the name of the class, by which those of its rows are called
 */
function decorated(owner: string, fields: readonly Pick<NamedField, 'name' | 'type' | 'required'>[]): Decorated {
  return Object.fromEntries(
    fields.map(({ name, type, required }) => {
      const options: Options = { optional: true, description: required ? 'Needed.' : 'May be left out.' };
      if (type.input !== 'rows') return [name, BY_INPUT[type.input](type, options)];
      const Row = rowClass(owner, name, type.of ?? {});
      return [name, NestedList(() => Row, { ...options, max: type.max ?? 1 })];
    }),
  );
}

/** `InformationItem`, `adoption` → `InformationItemAdoptionRow`; requests and answers share it. */
function rowClass(owner: string, field: string, of: Fields): Type {
  const name = `${owner}${field.replace(/^./u, (letter) => letter.toUpperCase())}Row`;
  const known = ROW_CLASSES.get(name) ?? classOf(name, Object, decorated(name, namedFields(of)));
  ROW_CLASSES.set(name, known);
  return known;
}
const ROW_CLASSES = new Map<string, Type>();

const namedFields = (of: Fields) => Object.entries(of).map(([name, field]) => ({ ...field, name }));

/** The classes of one register's requests and answers, under names of their own. */
export interface RegisterClasses {
  readonly Query: Type<EntriesQuery>;
  readonly Report: Type;
  readonly Correction: Type;
  /** A stage with what is said in it; of a register with stages. */
  readonly Move: Type;
  readonly Answer: Type<RegisterEntryAnswer>;
  readonly Page: Type<RegisterEntryAnswer>;
}

/** `FRONT_RUNNER_CLAIM` → `FrontRunnerClaim`. */
const classNameOf = ({ kind }: Register): string =>
  kind.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Makes them from the definition, on the decorators that every request of the product is described and checked by. */
export function classesOf(register: Register): RegisterClasses {
  const name = classNameOf(register);
  const own = register.all.filter((field) => field.own);
  const choices = register.all.filter(
    ({ own: ofKind, name: field, type }) => type.input === 'choice' && (ofKind || field === 'level'),
  );
  const offSystem = {
    offSystem: Flag({ optional: true, description: '线下办理: then nothing is taken but its kind and year.' }),
    year: Int({ min: 1900, max: 2200, optional: true, description: 'Of a row 线下办理 alone.' }),
  };
  const Report = classOf(`${name}Request`, Declared, {
    ...decorated(
      name,
      register.all.filter(({ derived }) => derived !== true),
    ),
    ...(register.takesOffSystem && offSystem),
  });
  const Answer = classOf(`${name}Answer`, RegisterEntryAnswer, decorated(name, own)) as RegisterClasses['Answer'];
  const inStages = (register.stages ?? []).flatMap(saidIn);
  const movable = own.filter((one) => inStages.includes(one.name));
  return {
    Report,
    Move: classOf(`${name}Move`, Object, {
      stage: OneOf(register.stages?.map(({ stage }) => stage) ?? [], { description: 'The stage that it comes to.' }),
      ...decorated(name, movable),
    }),
    Correction: classOf(`${name}Correction`, Report, {
      reason: Text({ max: 500, description: 'Why what was confirmed is written anew.' }),
    }),
    Query: classOf(`${name}Query`, EntriesQuery, {
      ...decorated(name, choices),
    }) as RegisterClasses['Query'],
    Answer,
    Page: classOf(`${name}PageAnswer`, Answer, {
      revisions: NestedList(() => RevisionAnswer, { max: MOST_REVISIONS, description: 'The newest first.' }),
      similar: NestedList(() => SimilarEntryAnswer, { max: 20, description: 'What may be the same thing.' }),
      warnings: Shown({ type: [String], enum: [...WARNINGS] }, { description: 'What is unusual about it.' }),
      stages: NestedList(() => ReachedStageAnswer, {
        max: MOST_REVISIONS,
        description: 'The stages that it reached, the first first.',
      }),
      moving: Flag({ description: 'A further stage or a longer term waits for the word of a head of the office.' }),
      denied: Nested(() => DenialAnswer, {
        optional: true,
        description: 'The last word on such a stage or term, where that was a refusal; for the office.',
      }),
    }) as RegisterClasses['Page'],
  };
}

/** A controller under a name of its own; `takes` says what the framework cannot read off a class made at the start. */
export function named(
  register: Register,
  made: Type,
  what: string,
  takes: Readonly<Record<string, readonly unknown[]>>,
): Type {
  Object.defineProperty(made, 'name', { value: `${classNameOf(register)}${what}Controller` });
  for (const [method, types] of Object.entries(takes))
    Reflect.defineMetadata('design:paramtypes', types, made.prototype as object, method);
  return made;
}

/** What a request of one register holds, once its class has checked it. */
export type Sent = Readonly<Record<string, unknown>>;

const proofOf = (given: Partial<Proof> & Pick<Proof, 'kind'>): Proof => ({
  kind: given.kind,
  number: given.number ?? null,
  exactTitle: given.exactTitle ?? null,
  issuer: given.issuer ?? null,
  issuedOn: given.issuedOn ?? null,
  medium: given.medium ?? null,
  issue: given.issue ?? null,
  on: given.on ?? null,
  level: null,
  // A line that was first meant to be a file names one no more.
  ...(given.kind === 'FILE' && given.evidenceId !== undefined && { evidenceId: given.evidenceId }),
});

/** A value as it is kept: numbers in plain digits, of a small row everything that it may hold. */
function valueFrom(type: NamedField['type'], value: unknown): unknown {
  if (type.input === 'decimal' && typeof value === 'string') return value.normalize('NFKC').trim();
  if (type.input !== 'rows' || !Array.isArray(value)) return value ?? nothing(type);
  const parts = Object.entries(type.of ?? {});
  return (value as Sent[]).map((row) =>
    Object.fromEntries(parts.map(([name, part]) => [name, valueFrom(part.type, row[name])])),
  );
}

/** The row that a request gives; what it leaves out is null. */
export function rowFrom(register: Register, sent: Sent): AnyRow {
  const { all } = register;
  const given = all
    .filter(({ name }) => sent[name] !== undefined)
    .map(({ name, type }) => [name, valueFrom(type, sent[name])] as const);
  const {
    proofs = [],
    offSystem = false,
    year = null,
  } = sent as { proofs?: Proof[]; offSystem?: boolean; year?: number };
  return {
    ...emptyRow(register),
    ...Object.fromEntries(given),
    ...{ proofs: proofs.map(proofOf), offSystem, year: offSystem ? year : null },
  };
}

/** What a query asks of the register's own choices. */
export function ownFilter(register: Register, query: Sent): Readonly<Record<string, string>> {
  const asked = choicesOf(register).filter(({ name }) => typeof query[name] === 'string');
  return Object.fromEntries(asked.map(({ name }) => [name, query[name] as string]));
}

const choicesOf = ({ all }: Register) => all.filter(({ own, type }) => own && type.input === 'choice');

/**
 * Where one query knows the choices of every register: a value that this one does not have would make a list that is empty
 * and looks whole. @throws VALIDATION_FAILED at the parameter
 */
export function checkChoices(registers: readonly Register[], register: Register, query: object): void {
  const asked = Object.entries(query);
  const names = new Set(registers.flatMap((one) => choicesOf(one).map(({ name }) => name)));
  const faults = asked.flatMap(([name, value]) => {
    const allowed = choicesOf(register).find((one) => one.name === name)?.type.values ?? [];
    const fits = !names.has(name) || value === undefined || allowed.includes(String(value));
    return fits ? [] : [{ pointer: `/${name}`, code: 'UNKNOWN_VALUE', params: { allowed } }];
  });
  if (faults.length > 0) throw refuse('VALIDATION_FAILED', {}, faults);
}

import type { Day } from '../../../../shared-kernel/dates.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import {
  choice,
  day,
  field,
  type Field,
  type FieldOptions,
  type Fields,
  type Input,
  line,
  optional,
  paragraph,
  project,
  proofs,
  type Said,
  task,
  unit,
  units,
  type Values,
  yesNo,
} from './field-types.js';
import type { CountingRules } from './counting-rules.js';
import { LEVELS, type Level } from './level.js';
import type { LinkedEntry } from './linked-entry.js';
import type { RegisterProblem } from './problems.js';
import type { Proof } from './proof.js';
import type { Warning } from './warnings.js';
import { STAGE, type StageDue, type StageRule, type TermRule } from './stage-rules.js';

/** What every row holds, whatever its register; the tables have a column for each. */
export interface CommonRow {
  readonly title: string | null;
  /** Whose achievement it is; null of a row 线下办理 alone. */
  readonly unitId: string | null;
  readonly jointUnitIds: readonly string[];
  /** Its day, of whose year it counts; what the day is, each register says in its words. */
  readonly happenedOn: Day | null;
  readonly level: Level | null;
  readonly summary: string | null;
  readonly projectId: string | null;
  readonly taskId: string | null;
  /** 领域: the heading of the review; left out, the special group of the project. */
  readonly domain: string | null;
  /** 可否公开: what the unit suggests; releasing is another's act. */
  readonly mayPublish: boolean | null;
  readonly proofs: readonly Proof[];
  /** 线下办理: nothing of it stands here but its kind and year. */
  readonly offSystem: boolean;
  /** Of a row 线下办理; else that of `happenedOn`. */
  readonly year: number | null;
}
export type CommonName = Exclude<keyof CommonRow, 'offSystem' | 'year'>;

/** 数据归口单位: the own field of a register whose content a unit confirms before the office does. */
export const CONFIRMING_UNIT = 'confirmingUnitId';

/** A row of any register: common and own values side by side, null where empty. */
export type AnyRow = CommonRow & Readonly<Record<string, unknown>>;

/** A field with its name, as forms, lists and workbooks take it. */
export interface NamedField extends Field<unknown> {
  readonly name: string;
  /** Whether it is the register's own, kept in `fields`. */
  readonly own: boolean;
  /** Whether it is asked of a row 线下办理. */
  readonly offSystem: boolean;
  /** Whether workbooks have a column for it. */
  readonly column: boolean;
  /** Of a field of rows: the field that holds them, and its name within a row. Its own name is both: `adoption.journal`. */
  readonly part?: { readonly of: string; readonly name: string };
}

/** The fields of a field's rows, each by its whole name; of any other field none. */
export function partsOf({ name, required, type, ...field }: NamedField): readonly NamedField[] {
  return Object.entries(type.of ?? {}).map(([part, one]) => ({
    ...{ ...field, ...one, name: `${name}.${part}`, required: required && one.required },
    part: { of: name, name: part },
  }));
}

/** 试点 (of 改革项目), 难题课题, 经验典型 or 信息成果. */
export const MENUS = ['PILOTS', 'TOPICS', 'EXPERIENCE', 'OUTCOMES'] as const;
export type Menu = (typeof MENUS)[number];

/** Where the issuer and day of the document stand in the row, for proofs that do not repeat them. */
export interface ProofRule<Name extends string> {
  readonly issuer?: Name;
  readonly issuedOn?: Name;
  /** The row names what proves it: no proofs beside. */
  readonly itself?: true;
  /** Taken without a proof, or with one that proves too little. */
  readonly open?: true;
}

/** Why a row may not go out, and whether it takes the office's executive deputy director or its director to let it out. */
export interface ReleaseRule {
  readonly bar: RegisterProblem | null;
  readonly byExecutive: boolean;
}

/** 未采用: what time makes of an entry, not an act. */
export const MARKS = ['NOT_ADOPTED'] as const;
export type Mark = (typeof MARKS)[number];

export type Filers = 'UNITS' | 'SECRETARIES' | 'OFFICE';

/** What a definition says; everything else follows from it. */
export interface RegisterDraft<F extends Fields> {
  /** In capitals: `OUTPUT`. */
  readonly kind: string;
  /** The plural noun of its routes: `outputs`. */
  readonly path: string;
  /** Under which line of the menu it is a tab. */
  readonly menu: Menu;
  /** UNITS: units report, the office enters for them; SECRETARIES: each for his leader, and the office; OFFICE: the office alone. */
  readonly filers: Filers;
  readonly level: 'required' | 'optional' | 'none';
  /** Other levels than the usual four. */
  readonly levels?: readonly Level[];
  /**
   * OFFICE: the office alone. NAMED: whoever wrote it, the leader of `byPostId` and the posts of `knownTo`; where none is
   * named, the office. It never goes out.
   */
  readonly readers?: 'OFFICE' | 'NAMED';
  /** Left out, its unit is the reform office itself. */
  readonly unitOfOffice?: true;
  /** Left out, its title is what this field says. */
  readonly titleFrom?: keyof F & string;
  /** With `itself` the row names the paper that proves it; else proofs are given. */
  readonly proof: ProofRule<(keyof F & string) | CommonName>;
  /** One of these links is needed. */
  readonly origin?: readonly ((keyof F & string) | 'projectId' | 'taskId')[];
  /** Rows 线下办理 are taken, with these own fields and a year alone. */
  readonly offSystem?: readonly (keyof F & string)[];
  /** The first group whose values are all there makes the key; `year` is that of `happenedOn`. */
  readonly naturalKey: readonly (readonly ((keyof F & string) | CommonName | 'year')[])[];
  /** The order of form, page and workbook; what is not named comes after. */
  readonly order: readonly ((keyof F & string) | CommonName | typeof STAGE)[];
  /** Other headings of common fields in workbooks. */
  readonly headings?: Readonly<Partial<Record<CommonName, readonly string[]>>>;
  /** What common fields are where a workbook has no column for them. */
  readonly unsaid?: Readonly<Partial<Record<CommonName, (said: Said) => unknown>>>;
  /** What is said where a common field is missing, if not FIELD_MISSING. */
  readonly missing?: Readonly<Partial<Record<CommonName, string>>>;
  readonly fields: F;
  /** Its stages, the first first: the row gains a choice `stage`, moved on by an act of its own. */
  readonly stages?: readonly StageRule<(keyof F & string) | CommonName>[];
  /** What an entry owes while it stands in some of them. */
  readonly dues?: readonly StageDue<(keyof F & string) | CommonName>[];
  /** A term that may be prolonged. */
  readonly term?: TermRule<keyof F & string>;
  /** What is kept where a row leaves it out. */
  defaults?(row: CommonRow): Partial<Values<F>>;
  /** Own rules, asked of a complete row that is no row 线下办理. */
  faults?(row: CommonRow & Values<F> & StagedRow): readonly FieldError[];
  /** What follows from the row and from the entries that it names: the fields that are `derived`. @param rules by which its year counts */
  derive?(
    row: CommonRow & Values<F> & StagedRow,
    linked: readonly LinkedEntry[],
    rules: CountingRules,
  ): Partial<Values<F>>;
  /** What follows hangs on the office's counting rules: derived anew where they are set. */
  readonly byCountingRules?: true;
  /** Own rules of letting it out, asked of what was derived. */
  release?(row: CommonRow & Values<F>): ReleaseRule;
  /** What has become of a confirmed row by a day. */
  mark?(row: CommonRow & Values<F>, today: Day): Mark | null;
  /** What is unusual about a complete row, by codes of `registerWarning`: told and not refused. @param ofYear entries of the register in its year, with it */
  warnings?(row: CommonRow & Values<F>, ofYear: number): readonly Warning[];
}

/** What a row of a register with stages holds besides. */
interface StagedRow {
  readonly [STAGE]?: string | null;
}

type CommonDraft = Pick<
  RegisterDraft<Fields>,
  'level' | 'levels' | 'headings' | 'unsaid' | 'missing' | 'unitOfOffice' | 'titleFrom'
> & {
  readonly proof: { readonly itself?: true; readonly open?: true };
};

/** A register, ready for use. */
export interface Register {
  readonly kind: string;
  readonly path: string;
  readonly menu: Menu;
  readonly filers: Filers;
  readonly level: 'required' | 'optional' | 'none';
  readonly proof: ProofRule<string>;
  readonly origin: readonly string[];
  readonly readers: 'SCOPE' | 'OFFICE' | 'NAMED';
  readonly unitOfOffice: boolean;
  readonly titleFrom: string | null;
  readonly takesOffSystem: boolean;
  /** Whether a unit confirms its content before the office does. */
  readonly vouched: boolean;
  readonly naturalKey: readonly (readonly string[])[];
  /** Every field, common and own, in order. */
  readonly all: readonly NamedField[];
  readonly stages?: readonly StageRule[];
  readonly dues?: readonly StageDue[];
  readonly term?: TermRule | undefined;
  /** What is kept where a row leaves it out, by the names of its own fields. */
  readonly defaults: (row: CommonRow) => Readonly<Record<string, unknown>>;
  /** Own rules, asked of a complete row that is no row 线下办理. */
  readonly faults: (row: AnyRow) => readonly FieldError[];
  /** The derived fields of a row; nothing where it has none. */
  readonly derive: (
    row: AnyRow,
    linked: readonly LinkedEntry[],
    rules: CountingRules,
  ) => Readonly<Record<string, unknown>>;
  readonly byCountingRules: boolean;
  readonly mark: (row: AnyRow, today: Day) => Mark | null;
  readonly release: (row: AnyRow) => ReleaseRule;
  readonly warnings: (row: AnyRow, ofYear: number) => readonly Warning[];
  readonly warns: boolean;
}

/** A register that knows what its rows hold. */
export interface Defined<R> extends Register {
  /** For the compiler alone. */
  readonly holds?: R;
}

/** The typed row of a definition: `type Output = Row<typeof outputs>`. */
export type Row<D> = D extends Defined<infer R> ? R : never;

const MOST_UNITS = 20;
const MOST_PROOFS = 10;
export const LIMITS = { title: 200, summary: 300, domain: 60 } as const;

function commonFields(draft: CommonDraft): Fields {
  const { level, levels = LEVELS, proof, unitOfOffice, titleFrom } = draft;
  const fields: Record<CommonName, Field<unknown> | null> = {
    title: (titleFrom === undefined ? field : optional)(line(LIMITS.title), { list: true }),
    unitId: (unitOfOffice === true ? optional : field)(unit, { list: true }),
    happenedOn: field(day, { list: true }),
    level: level === 'none' ? null : (level === 'required' ? field : optional)(choice(levels), { list: true }),
    projectId: optional(project),
    taskId: optional(task),
    jointUnitIds: optional(units(MOST_UNITS)),
    domain: optional(line(LIMITS.domain)),
    summary: optional(paragraph(LIMITS.summary)),
    proofs: proof.itself === true ? null : (proof.open === true ? optional : field)(proofs(MOST_PROOFS)),
    mayPublish: optional(yesNo),
  };
  const found = Object.entries(fields) as [CommonName, Field<unknown> | null][];
  return Object.fromEntries(
    found.flatMap(([name, one]) => {
      return one === null ? [] : [[name, { ...one, ...optionsOf(draft, name) }]];
    }),
  );
}

/** What a definition says of a common field besides. */
function optionsOf({ headings = {}, unsaid = {}, missing = {} }: CommonDraft, name: CommonName): FieldOptions {
  const [own, code] = [unsaid[name], missing[name]];
  return {
    headings: headings[name] ?? [],
    ...(own !== undefined && { unsaid: own }),
    ...(code !== undefined && { missing: code }),
  };
}

const stageField = (stages: readonly StageRule[]): Field<unknown> =>
  optional(choice(stages.map(({ stage }) => stage)), { list: true });

/** Makes a register of its definition. */
export function defineRegister<F extends Fields>(draft: RegisterDraft<F>): Defined<CommonRow & Values<F>> {
  const { kind, path, menu, filers, level, proof, naturalKey, origin = [] } = draft;
  const asked: readonly string[] = draft.offSystem ?? [];
  // Asked only where nothing is missing, so the row is what the definition says.
  const typed = (row: AnyRow) => row as unknown as CommonRow & Values<F> & StagedRow;
  const { stages = [], dues = [], term } = draft;
  const own: Fields = { ...draft.fields, ...(stages.length > 0 && { [STAGE]: stageField(stages) }) };
  const found: Fields = { ...commonFields(draft), ...own };
  const order: readonly string[] = draft.order;
  const names = [...order, ...Object.keys(found).filter((name) => !order.includes(name))];
  const all = names.flatMap((name): NamedField[] => {
    const one = found[name];
    if (one === undefined) return [];
    const isOwn = Object.hasOwn(own, name);
    const column = !UNNAMED.includes(one.type.input) && one.derived !== true && one.withheld !== true;
    return [{ ...one, name, own: isOwn, offSystem: asked.includes(name), column }];
  });
  return {
    ...{ kind, path, menu, filers, level, proof, origin, naturalKey, all, takesOffSystem: asked.length > 0 },
    vouched: Object.hasOwn(draft.fields, CONFIRMING_UNIT),
    defaults: (row) => draft.defaults?.(row) ?? {},
    faults: (row) => draft.faults?.(typed(row)) ?? [],
    derive: (row, linked, rules) => draft.derive?.(typed(row), linked, rules) ?? {},
    byCountingRules: draft.byCountingRules === true,
    mark: (row, today) => draft.mark?.(typed(row), today) ?? null,
    release: (row) => draft.release?.(typed(row)) ?? { bar: null, byExecutive: false },
    warnings: (row, ofYear) => draft.warnings?.(typed(row), ofYear) ?? [],
    warns: draft.warnings !== undefined,
    ...{ readers: draft.readers ?? 'SCOPE', unitOfOffice: draft.unitOfOffice === true },
    ...{ titleFrom: draft.titleFrom ?? null, stages, dues, term },
  };
}

/** They have no names that a workbook could hold. */
const UNNAMED: readonly Input[] = ['task', 'entries'];

import { words } from '../../../../texts/words.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { Proof } from './proof.js';

/** How a value is given and shown: a closed list. A further one needs two registers that want it. */
export const INPUTS = [
  'line',
  'paragraph',
  'choice',
  'day',
  'yesno',
  'unit',
  'units',
  'project',
  'task',
  'proofs',
  'decimal',
  'whole',
  'rows',
  'entry',
  'entries',
  'leader',
  'posts',
] as const;
export type Input = (typeof INPUTS)[number];

/** What a field holds. */
export interface FieldType<Value> {
  readonly input: Input;
  /** The most characters of a text, items of a list, or the greatest number. */
  readonly max?: number;
  /** Of a decimal: the line beside it that says in what; a workbook may write both in one cell, “+12.3%”. */
  readonly measuredIn?: string;
  /** The least number. */
  readonly min?: number;
  /** Of a number: the choice that says in what it is counted. */
  readonly countedIn?: string;
  /** Of a day that may lie ahead: an end, a time limit. */
  readonly ahead?: true;
  /** Of links: the registers that it may point at. */
  readonly kinds?: readonly string[];
  /** Of rows: what each of them holds. */
  readonly of?: Fields;
  /** What a choice may be; their words stand in `src/texts/<language>/registers.ts`. */
  readonly values?: readonly string[];
  /** For the compiler alone. */
  readonly holds?: Value;
}

/** Text on one line. */
export const line = (max: number): FieldType<string> => ({ input: 'line', max });
/** Text of several lines. */
export const paragraph = (max: number): FieldType<string> => ({ input: 'paragraph', max });
/** One value of a list. */
export const choice = <const Value extends string>(values: readonly Value[]): FieldType<Value> => ({
  input: 'choice',
  values,
});
/** A calendar day. */
export const day: FieldType<Day> = { input: 'day' };
/** A calendar day that may lie ahead. */
export const dayAhead: FieldType<Day> = { input: 'day', ahead: true };
/** Yes or no; left out is neither. */
export const yesNo: FieldType<boolean> = { input: 'yesno' };
/** A unit of the tree, by its id. */
export const unit: FieldType<string> = { input: 'unit' };
/** Several units. */
export const units = (max: number): FieldType<readonly string[]> => ({ input: 'units', max });
/** A reform project. */
export const project: FieldType<string> = { input: 'project' };
/** A task. */
export const task: FieldType<string> = { input: 'task' };
/** Papers and publications that prove it; one is enough. */
export const proofs = (max: number): FieldType<readonly Proof[]> => ({ input: 'proofs', max });

/** The post of a leading official. */
export const leader: FieldType<string> = { input: 'leader' };
/** Posts of whatever kind. */
export const posts = (max: number): FieldType<readonly string[]> => ({ input: 'posts', max });

/** A decimal number of at most four places, kept as it was typed: 0.10 stays 0.10. */
export const decimal: FieldType<string> = { input: 'decimal', max: 24 };
/** A change: a decimal that a workbook may write with its unit of measure, or in words: “增长12.3%”. */
export const change = (measuredIn: string): FieldType<string> => ({ ...decimal, measuredIn });
/** A whole number. @param countedIn the choice beside it that says in what: a workbook may write both in one cell, “120篇” */
export const whole = (min: number, max: number, countedIn?: string): FieldType<number> => ({
  input: 'whole',
  min,
  max,
  ...(countedIn !== undefined && { countedIn }),
});
/** Small rows, each with fields of its own that hold words, choices, days or numbers. */
export const rows = <F extends Fields>(max: number, of: F): FieldType<readonly Values<F>[]> => ({
  input: 'rows',
  max,
  of,
});

/** An entry of one of these registers, by its id. */
export const entry = (kinds: readonly string[]): FieldType<string> => ({ input: 'entry', kinds });
/** Several entries of these registers. */
export const entries = (max: number, kinds: readonly string[]): FieldType<readonly string[]> => ({
  input: 'entries',
  max,
  kinds,
});

/** What a workbook's row says, and what names in it mean, for what its sheet has no column for. */
export interface Said {
  readonly row: Readonly<Record<string, unknown>>;
  /** What the row says in a field of words; nothing where it says nothing. */
  readonly text: (field: string) => string;
  /** The post of a leading official of that title or name; null where none or several have it. */
  readonly leader: (words: string) => string | null;
}

/** What a definition says of a field beside its type. */
export interface FieldOptions {
  /** A column of the list on the screen. */
  readonly list?: boolean;
  /** The field that lists and workbooks show in its place where it says nothing. */
  readonly elseBy?: string;
  /** Of a day: the middle between the first of these days that is said and the last of them is offered, and never set by itself. */
  readonly middleOf?: readonly string[];
  /** In no workbook, in or out. */
  readonly withheld?: true;
  /** What it is where a workbook has no column for it; an empty cell of a column that is there is missing all the same. */
  readonly unsaid?: (said: Said) => unknown;
  /** What is said where it is missing, if not FIELD_MISSING. */
  readonly missing?: string;
  /** Follows from the rest of the row: shown and filtered by, never sent. */
  readonly derived?: true;
  /** Other headings under which a workbook may hold it, beside its word. */
  readonly headings?: readonly string[];
}

/** A field of a definition; its words stand in `src/texts/<language>/registers.ts`. */
export interface Field<Value, Required extends boolean = boolean> extends FieldOptions {
  readonly type: FieldType<Value>;
  readonly required: Required;
}

/** A field that every entry has. */
export const field = <Value>(type: FieldType<Value>, options: FieldOptions = {}): Field<Value, true> => ({
  ...options,
  type,
  required: true,
});

/** A field that may be left out; then it is null. */
export const optional = <Value>(type: FieldType<Value>, options: FieldOptions = {}): Field<Value, false> => ({
  ...options,
  type,
  required: false,
});

/** The fields of a definition by name. `any` would be the honest bound: a field of any value. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The own values of a row, as its definition types them. */
export type Values<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer Value, infer Required>
    ? Required extends true
      ? Value
      : Value | null
    : never;
};

/** Of words that a list of past years leaves out. */
export const notSaid = (): string => words('phrase.notSaid');

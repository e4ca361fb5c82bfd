import type { ReactElement, ReactNode } from 'react';

/** The place of a field in its form. */
export type FieldPath = readonly (string | number)[];

export type Input =
  | 'line'
  | 'paragraph'
  | 'select'
  | 'radio'
  | 'checks'
  | 'tick'
  | 'day'
  | 'time'
  | 'number'
  | 'decimal'
  | 'unit'
  | 'units'
  | 'names'
  | 'numbers'
  | 'person'
  | 'leader'
  | 'posts'
  | 'project'
  | 'task';

export interface Choice {
  readonly value: string | number;
  readonly label: string;
}

/** A field of a form, described: its form, its rules and the place of its refusals come from this. */
export interface Field<Values = unknown> {
  readonly name: string | FieldPath;
  readonly label: string;
  readonly input?: Input;
  readonly help?: ReactNode;
  /** Must be filled in (a tick: must be set); a text says so in its own words. */
  readonly required?: boolean | string | undefined;
  /** The most characters, or entries. */
  readonly max?: number;
  /** The least, and what is said of less. */
  readonly least?: readonly [number, string];
  readonly rows?: number;
  readonly choices?: readonly Choice[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly placeholder?: string;
  /** What is wrong with a value, in words; null where nothing is. */
  readonly check?: (value: unknown) => string | null;
  /** Only then it is asked. */
  readonly when?: (values: Partial<Values>) => boolean;
  /** Where refusals point that mean this field, if not at its name. */
  readonly pointer?: string;
  /** A control of its own. */
  readonly control?: ReactElement;
}

/** A field's place as a list. */
export const pathOf = (name: Field['name']): (string | number)[] => (typeof name === 'string' ? [name] : [...name]);

/** Fields that hold several values in one box: a refusal of one of them stands at the box. */
const BOXES = new Set<Input | undefined>(['units', 'posts', 'names', 'numbers', 'checks']);

function isWithin(pointer: readonly string[], path: FieldPath): boolean {
  return path.every((part, place) => String(part) === pointer[place]);
}

/** Which field a refusal's pointer (`/projectId`, `/proofs/0/number`) means: a field described, else the place it names. */
export function fieldAt(fields: readonly Field[], pointer: string): FieldPath {
  const parts = pointer.replace(/^\//u, '').split('/');
  const meant = fields.find(({ pointer: own, name, input }) => {
    if (own !== undefined) return pointer === own || pointer.startsWith(`${own}/`);
    const path = pathOf(name);
    return isWithin(parts, path) && (parts.length === path.length || BOXES.has(input));
  });
  if (meant !== undefined) return pathOf(meant.name);
  return parts.map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
}

/** What the field is called that a refusal's pointer means; null where none is described. */
export function labelAt(fields: readonly Field[], pointer: string): string | null {
  const path = fieldAt(fields, pointer).join('/');
  return fields.find(({ name }) => pathOf(name).join('/') === path)?.label ?? null;
}

/** Words as they are sent: without blanks around them; undefined where nothing was typed. */
export const typed = (value: string | undefined): string | undefined => {
  const text = value?.trim() ?? '';
  return text === '' ? undefined : text;
};

/** What was filled in: empty fields are left out, so that the server's own values hold. */
export function filled<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const given = Object.entries(fields)
    .map(([name, value]) => [name, typeof value === 'string' ? typed(value) : value] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
}

import { type Day, shortDayWords } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { quoted } from '../../../shared-kernel/quoted.js';

/** Why an import is not undone as a whole: something that cannot be taken back went out, or somebody went on with what it brought. */
export const UPON = [
  'REMINDED',
  'SUPERVISED',
  'CHANGED',
  'PROGRESS',
  'ENTERED',
  'DATE_ASKED',
  'REQUESTED',
  'TASK_ADDED',
  'DUTY_OPEN',
  'SUBPROJECT',
  'NOTED',
  'ON_AGENDA',
  'PROBLEM',
  'INDICATOR',
  'COVERED',
  'DATE_DECIDED',
  'NAME_HELD',
] as const;

/** Something that was done on top of an import. */
export interface BuiltUpon {
  readonly why: (typeof UPON)[number];
  /** Of the project or the task. */
  readonly name: string;
  /** When something went out. */
  readonly on: Day | null;
  /** To whom: posts with who held them. */
  readonly people: readonly { readonly title: string; readonly name: string | null }[];
}

const LONGEST_NAME = 40;

/** The ground as a refusal tells it: what was done, of a reminder when and to whom. */
export function groundOf({ why, name, on, people }: BuiltUpon, place: number): FieldError {
  const to = people.map(({ title, name: holder }) => (holder === null ? title : `${title} ${holder}`)).join('、');
  const params = { name: quoted(name.slice(0, LONGEST_NAME)), day: on === null ? '' : shortDayWords(on), to };
  return { pointer: `/upon/${String(place)}`, code: `UPON_${why}`, params };
}

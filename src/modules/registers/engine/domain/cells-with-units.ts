import type { NamedField } from './register.js';
import { choiceOf, type RegisterSheet } from './register-sheet.js';

type Cells = Readonly<Record<string, string>>;

/** A number and what it is counted or measured in, of one cell. */
interface Apart {
  readonly number: string;
  readonly unit: readonly [string, unknown][];
}

/** “120篇” taken apart, where the choice beside it says nothing: the number, and in what it is counted. */
export function countedIn(sheet: RegisterSheet, { type }: NamedField, words: string, cells: Cells): Apart | null {
  const beside = sheet.columns.find(({ name }) => name === type.countedIn);
  const [, number = '', unit = ''] = /^([\d０-９]+)\s*(\D+)$/u.exec(words) ?? [];
  if (beside === undefined || unit === '' || (cells[beside.name] ?? '') !== '') return null;
  const value = choiceOf(sheet, beside, unit);
  return value === null ? null : { number, unit: [[beside.name, value]] };
}

const CHANGE = /^(?:增长|增加|提高|上升|下降|减少|降低|[+-])?([\d.]+)\s*(\D*)$/u;
const LESS = /^(?:下降|减少|降低|-)/u;

/** “增长12.3%” taken apart: the change with its sign, and what it is measured in where the column beside it says nothing. */
export function measuredIn(sheet: RegisterSheet, { type }: NamedField, words: string, cells: Cells): Apart | null {
  const beside = sheet.columns.find(({ name }) => name === type.measuredIn);
  const [, number, unit = ''] = CHANGE.exec(words.normalize('NFKC')) ?? [];
  if (beside === undefined || number === undefined) return null;
  const less = LESS.test(words.normalize('NFKC'));
  return { number: less ? `-${number}` : number, unit: unitBeside(beside, unit, cells) };
}

/** What the column beside it says goes before what stands in the cell. */
const unitBeside = ({ name }: NamedField, unit: string, cells: Cells): Apart['unit'] =>
  unit === '' || (cells[name] ?? '') !== '' ? [] : [[name, unit]];

import { words } from '../../../../texts/words.js';
import { partsOf, type Register } from '../domain/register.js';
import { columnsLacking, type RegisterSheet, registerSheet } from '../domain/register-sheet.js';
import { fieldWords } from './register-words.js';

/** A register as the sheet that offices keep: its words are Chinese whatever the reader's language. */
export function sheetOf(register: Register): RegisterSheet {
  const fields = register.all
    .flatMap((field) => [field, ...partsOf(field)])
    .map((field) => [field.name, fieldWords('zh-CN', register, field)] as const);
  return registerSheet(register, {
    labels: new Map(fields.map(([name, { label }]) => [name, label])),
    choices: new Map(
      fields.map(([name, { choices }]) => [name, new Map(choices.map(({ value, label }) => [value, label]))]),
    ),
    withdrawn: words('registerEntryState.WITHDRAWN'),
    yes: words('phrase.yes'),
    no: words('phrase.no'),
  });
}

/** A column of a register's workbook, as its owner has to head and to fill it. */
export interface SheetColumn {
  readonly heading: string;
  /** A file without it is not taken. */
  readonly needed: boolean;
  /** The words that it takes, where it takes no others. */
  readonly choices: readonly string[];
}

/** What a workbook of a register may hold. */
export function sheetColumns(register: Register): readonly SheetColumn[] {
  const sheet = sheetOf(register);
  const needed = new Set(columnsLacking(sheet, () => false));
  return sheet.columns.map(({ name, type }) => ({
    heading: sheet.headings.first(name),
    needed: needed.has(name),
    choices: type.input === 'choice' ? [...(sheet.words.choices.get(name)?.values() ?? [])] : [],
  }));
}

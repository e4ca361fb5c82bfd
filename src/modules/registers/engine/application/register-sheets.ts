import { words } from '../../../../texts/words.js';
import { partsOf, type Register } from '../domain/register.js';
import { type RegisterSheet, registerSheet } from '../domain/register-sheet.js';
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

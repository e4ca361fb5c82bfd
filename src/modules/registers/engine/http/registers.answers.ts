import { Flag, Int, NestedList, OneOf, Text } from '../../../../platform/http/fields.js';
import type { RegisterView } from '../application/list-registers.query.js';
import { INPUTS } from '../domain/field-types.js';
import { MENUS } from '../domain/register.js';

const NAME = 60;

/** A value and its word. */
export class RegisterWordAnswer {
  @Text({ max: 40 }) value!: string;
  @Text({ max: NAME }) label!: string;
}

/** A field, as forms, lists and pages are built from it. */
export class RegisterFieldAnswer {
  @Text({ max: 40, description: 'The name in requests and answers; a refusal points at `/<name>`.' }) name!: string;
  @OneOf(INPUTS) input!: string;
  @Text({ max: NAME }) label!: string;
  @Text({ max: 200, optional: true }) hint!: string | null;
  @Flag() required!: boolean;
  @Int({ min: 1, max: 10_000, optional: true, description: 'The most characters, or items of a list.' }) max!:
    | number
    | null;
  @NestedList(() => RegisterWordAnswer, { max: 50 }) choices!: readonly RegisterWordAnswer[];
  @Flag({ description: 'A column of the list.' }) inList!: boolean;
  @Flag({ description: 'May be sent as a query parameter of that name.' }) filter!: boolean;
  @Flag({ description: 'Also asked of a row 线下办理.' }) offSystem!: boolean;
}

/** A register: what a row of it holds, in words, and what the caller may do with it. */
export class RegisterAnswer {
  @Text({ max: 40 }) kind!: string;
  @Text({ max: 40, description: 'Its routes: `/api/v1/<path>`.' }) path!: string;
  @Text({ max: NAME }) name!: string;
  @Text({ max: NAME, description: 'One entry of it.' }) entryName!: string;
  @OneOf(MENUS, { description: 'Registers of one line of the menu are its tabs.' }) menu!: string;
  @Flag({ description: 'Units report to it (主动报送); else the office alone.' }) unitsMayFile!: boolean;
  @Flag({ description: 'Takes rows 线下办理.' }) offSystem!: boolean;
  @Flag() mayFile!: boolean;
  @Flag() mayConfirm!: boolean;
  @Flag() mayRelease!: boolean;
  @NestedList(() => RegisterFieldAnswer, { max: 50, description: 'In the order of form, page and workbook.' })
  fields!: readonly RegisterFieldAnswer[];
}

/** Every register, and the words that all share. */
export class RegistersAnswer {
  @NestedList(() => RegisterAnswer, { max: 50 }) items!: readonly RegisterAnswer[];
  @NestedList(() => RegisterWordAnswer, { max: 10 }) states!: readonly RegisterWordAnswer[];
  @NestedList(() => RegisterWordAnswer, { max: 10 }) publicities!: readonly RegisterWordAnswer[];
  @NestedList(() => RegisterWordAnswer, { max: 20 }) acts!: readonly RegisterWordAnswer[];
}

/** One register in words. */
export function showRegister({ register, words, fields, may }: RegisterView): RegisterAnswer {
  const { kind, path, menu, filers, takesOffSystem } = register;
  return {
    ...{ kind, path, menu, ...words, unitsMayFile: filers === 'UNITS', offSystem: takesOffSystem },
    ...{ mayFile: may.file, mayConfirm: may.confirm, mayRelease: may.release },
    fields: fields.map(({ field, words: { label, hint, choices } }) => ({
      ...{ name: field.name, input: field.type.input, label, hint, choices },
      ...{ required: field.required, max: field.type.max ?? null, inList: field.list === true },
      ...{ filter: FILTERED.includes(field.type.input), offSystem: field.offSystem },
    })),
  };
}

const FILTERED = ['choice', 'unit', 'project', 'task'];

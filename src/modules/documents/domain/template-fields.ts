import { wordOr } from '../../../texts/words.js';
import { type DocumentKind, offersOf } from './document-kinds.js';
import type { Labelled, PaperList, PaperPart } from './template-offers.js';

/** What a template may name: words, or a list with names of its own in each row. */
export interface TemplateField {
  readonly name: string;
  /** What it means: a word of `templateField`. */
  readonly meaning: string;
  readonly example: string;
  /** Of a list: what a row has; null: it is no list. */
  readonly rows: readonly TemplateField[] | null;
}

/** How a name of the template is called. */
export const fieldName = (code: string): string => wordOr(code, 'paper.template.name');
/** The words before a place on the paper. */
export const labelName = (label: string): string => wordOr(label, 'paper');
const exampleOf = (code: string): string => wordOr(code, 'paper.template.example');

const LISTS: Readonly<Record<PaperList, readonly string[]>> = {
  BODY: ['TEXT', 'IS_HEADING', 'IS_SUBHEADING', 'IS_TEXT'],
  BOXES: ['BOX_NAME', 'BOX_TEXT'],
};

const said = (code: string): TemplateField => ({
  ...{ name: fieldName(code), meaning: code, example: exampleOf(code), rows: null },
});

function partOf(code: PaperPart | PaperList): TemplateField {
  const rows = (LISTS as Readonly<Partial<Record<string, readonly string[]>>>)[code];
  return rows === undefined ? said(code) : { ...said(code), example: '', rows: rows.map(said) };
}

const labelled = (fields: Labelled | undefined, meaning: string): TemplateField[] =>
  Object.entries(fields ?? {}).map(([label, example]) => ({
    ...{ name: labelName(label), meaning, example: exampleOf(example), rows: null },
  }));

/** Everything that a template of the kind may name, in the order of the paper. */
export function fieldsOf(kind: DocumentKind): readonly TemplateField[] {
  const { parts, boxes, sections, tables, sheets } = offersOf(kind);
  const lists = Object.entries(tables ?? {}).map(([code, columns]) => ({
    ...{ name: fieldName(code), meaning: 'TABLE', example: '', rows: labelled(columns, 'COLUMN') },
  }));
  const each = {
    ...{ name: fieldName('SHEETS'), meaning: 'SHEETS', example: '' },
    rows: [said('SHEET_MATTER'), ...labelled(sheets, 'BOX')],
  };
  return [
    ...parts.map(partOf),
    ...labelled(boxes, 'BOX'),
    ...labelled(sections, 'SECTION'),
    ...lists,
    ...(sheets === undefined ? [] : [each]),
  ];
}

/** Words or rows under their names, as a template takes them. */
export type SampleValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** A sample of everything, two rows of each list. */
export function samplesOf(fields: readonly TemplateField[]): SampleValues {
  const row = (inner: readonly TemplateField[]) =>
    Object.fromEntries(inner.map(({ name, example }) => [name, example]));
  return Object.fromEntries(
    fields.map(({ name, example, rows }) => [name, rows === null ? example : [row(rows), row(rows)]]),
  );
}

/** The same with nothing said anywhere. */
export function blanksOf(fields: readonly TemplateField[]): SampleValues {
  return Object.fromEntries(fields.map(({ name, rows }) => [name, rows === null ? '' : []]));
}

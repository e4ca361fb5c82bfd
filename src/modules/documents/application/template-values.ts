import type { TemplateRow, TemplateValue, TemplateValues } from '../../../platform/documents/fill-template.js';
import type { Paper, PaperBlock, PaperBox } from '../../../platform/documents/paper.js';
import { words } from '../../../texts/words.js';
import { type DocumentKind, offersOf } from '../domain/document-kinds.js';
import { fieldName, labelName } from '../domain/template-fields.js';
import type { Labelled, PaperList, PaperPart } from '../domain/template-offers.js';

const PARTS: Readonly<Record<PaperPart | PaperList, (paper: Paper) => TemplateValue | null>> = {
  MARK: ({ mark }) => mark,
  NUMBER: ({ number }) => number,
  TITLE: ({ title }) => title,
  STANDING: ({ standing }) => standing,
  ADDRESSEE: ({ addressee }) => addressee,
  ISSUER: ({ signature }) => signature?.issuer ?? null,
  DATE: ({ signature }) => signature?.date ?? null,
  COPIES: ({ imprint }) => imprint?.copyTo ?? null,
  PRINTED_BY: ({ imprint }) => imprint?.issuer ?? null,
  PRINTED_ON: ({ imprint }) => imprint?.date ?? null,
  BODY: ({ body }) => body.flatMap(paragraphsOf),
  BOXES: (paper) => boxesOf(blocksOf(paper)).map(({ name, text }) => row({ BOX_NAME: name, BOX_TEXT: text })),
};

/** What a paper says, under the names that its kind offers to templates. */
export function valuesOf(kind: DocumentKind, paper: Paper): TemplateValues {
  const { parts, boxes, sections, tables, sheets } = offersOf(kind);
  const blocks = blocksOf(paper);
  return {
    ...row(Object.fromEntries(parts.map((part) => [part, PARTS[part](paper)]))),
    ...labelled(boxes, (name) => boxesOf(blocks).find((box) => box.name === name)?.text ?? namedIn(blocks, name)),
    ...labelled(sections, (name) => sectionOf(paper.body, name)),
    ...row(Object.fromEntries(Object.entries(tables ?? {}).map(([code, columns]) => [code, rowsOf(blocks, columns)]))),
    ...(sheets === undefined ? {} : row({ SHEETS: sheetsOf(paper.body, sheets) })),
  };
}

const row = <V>(values: Readonly<Record<string, V>>): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(values).map(([code, value]) => [fieldName(code), value]));

const labelled = (fields: Labelled | undefined, valueOf: (name: string) => string | null): TemplateRow =>
  Object.fromEntries(Object.keys(fields ?? {}).map((label) => [labelName(label), valueOf(labelName(label))]));

const blocksOf = ({ body, annexes }: Paper): readonly PaperBlock[] => [...body, ...annexes.flatMap((one) => one.body)];

const boxesOf = (blocks: readonly PaperBlock[]): readonly PaperBox[] =>
  blocks.flatMap((block) => (block.kind === 'SHEET' ? block.rows.flat() : []));

function namedIn(blocks: readonly PaperBlock[], name: string): string | null {
  const block = blocks.find((one) => one.kind === 'NAMED' && one.name === name);
  return block?.kind === 'NAMED' ? block.text : null;
}

const YES = (): string => words('paper.template.yes');

/** One paragraph of the text, and what it is; tables and sheets are lists of their own. */
function paragraphsOf(block: PaperBlock): readonly TemplateRow[] {
  const of = (text: string, what: string): TemplateRow =>
    row({ TEXT: text, IS_HEADING: '', IS_SUBHEADING: '', IS_TEXT: '', [what]: YES() });
  if (block.kind === 'HEADING') return [of(block.text, block.level === 1 ? 'IS_HEADING' : 'IS_SUBHEADING')];
  const said = block.kind === 'TEXT' ? block.text : block.kind === 'NAMED' ? namedWords(block) : '';
  return said
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => of(one, 'IS_TEXT'));
}

const namedWords = ({ name, text }: { readonly name: string; readonly text: string }): string =>
  `${name}${words('paper.to')}${text}`;

/** 一、 stands before the words of a heading. */
const headed = (block: PaperBlock, name: string): boolean => block.kind === 'HEADING' && block.text.endsWith(name);

/** What stands under a heading, up to the next of its level. */
function sectionOf(body: readonly PaperBlock[], name: string): string | null {
  const from = body.findIndex((block) => headed(block, name));
  if (from < 0) return null;
  const rest = body.slice(from + 1);
  const end = rest.findIndex((block) => block.kind === 'HEADING' && block.level === 1);
  const under = end < 0 ? rest : rest.slice(0, end);
  return under.flatMap((block) => (block.kind === 'TEXT' || block.kind === 'HEADING' ? [block.text] : [])).join('\n');
}

/** The table with these heads. */
function rowsOf(blocks: readonly PaperBlock[], columns: Labelled): TemplateValue {
  const heads = Object.keys(columns).map(labelName);
  const table = blocks.find(
    (one) =>
      one.kind === 'TABLE' &&
      same(
        heads,
        one.columns.map(({ head }) => head),
      ),
  );
  if (table?.kind !== 'TABLE') return [];
  return table.rows.map((cells) => Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ''])));
}

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

/** Each sheet under the heading before it. */
function sheetsOf(body: readonly PaperBlock[], fields: Labelled): readonly TemplateRow[] {
  return body.flatMap((block, at) => {
    if (block.kind !== 'SHEET') return [];
    const before = body[at - 1];
    const matter = before?.kind === 'HEADING' ? before.text : '';
    const textOf = (name: string): string | null => block.rows.flat().find((box) => box.name === name)?.text ?? null;
    return [{ ...row({ SHEET_MATTER: matter }), ...labelled(fields, textOf) }];
  });
}

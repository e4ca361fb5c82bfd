import { type Fragment, type Node, Schema } from 'prosemirror-model';
import { piecesOf } from './tokens';

/** Digits of a text that are a name or a date and no number; `to` is not part of them. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly as: 'NAME' | 'DATE';
}

/** A text as the server keeps it: paragraphs on lines of their own, references in double braces. */
export interface Statement {
  readonly text: string;
  readonly names: readonly Named[];
}

const REFERENCE = /^\{\{(?:(?!\{\{|\}\})[\s\S])*\}\}$/u;

/** What the editor knows: paragraphs of words and references, the words marked as a name or a date at most. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: { group: 'inline' },
    reference: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { token: { validate: 'string' } },
      leafText: ({ attrs }) => tokenOf(attrs),
      parseDOM: [
        {
          tag: 'span[data-token]',
          getAttrs: (element) => {
            const token = element.getAttribute('data-token') ?? '';
            return REFERENCE.test(token) && { token };
          },
        },
      ],
      toDOM: ({ attrs }) => ['span', { 'data-token': tokenOf(attrs) }, tokenOf(attrs)],
    },
  },
  marks: {
    named: {
      attrs: { as: { validate: 'string' } },
      // What is typed behind it is not part of it.
      inclusive: false,
      parseDOM: [
        { tag: 'span[data-named]', getAttrs: (element) => ({ as: asOf(element.getAttribute('data-named')) }) },
      ],
      toDOM: ({ attrs }) => ['span', { 'data-named': asOf(attrs['as']), class: 'statement-named' }, 0],
    },
  },
});

const asOf = (given: unknown): Named['as'] => (given === 'DATE' ? 'DATE' : 'NAME');
const tokenOf = (attrs: Node['attrs']): string => String(attrs['token']);

/** The reference that a node is, as it is written; null where it is none. */
export const referenceOf = (node: Node | null | undefined): string | null =>
  node?.type === schema.nodes.reference ? tokenOf(node.attrs) : null;

/** A reference as the editor holds it. */
export const reference = (token: string): Node => schema.nodes.reference.create({ token });

/** A text as the editor holds it. */
export function docOf({ text, names }: Statement): Node {
  const paragraphs: Node[][] = [[]];
  let at = 0;
  const add = (said: string, make: (part: string) => Node): void => {
    for (const [from, to, as] of cut(at, at + said.length, names)) {
      const marks = as === null ? [] : [schema.marks.named.create({ as })];
      paragraphs.at(-1)?.push(make(said.slice(from - at, to - at)).mark(marks));
    }
    at += said.length;
  };
  for (const piece of piecesOf(text)) {
    if (piece.reference) {
      paragraphs.at(-1)?.push(reference(piece.text));
      at += piece.text.length;
      continue;
    }
    piece.text.split('\n').forEach((line, index) => {
      if (index > 0) {
        paragraphs.push([]);
        at += 1;
      }
      if (line !== '') add(line, (part) => schema.text(part));
    });
  }
  return schema.nodes.doc.create(
    null,
    paragraphs.map((inline) => schema.nodes.paragraph.create(null, inline)),
  );
}

/** Where names begin and end within a stretch. */
function cut(from: number, to: number, names: readonly Named[]): readonly [number, number, Named['as'] | null][] {
  const edges = names.flatMap((name) => [name.from, name.to]).filter((edge) => from < edge && edge < to);
  const places = [...new Set([from, ...edges, to])].sort((one, other) => one - other);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? from;
    const over = names.find((name) => name.from <= start && end <= name.to);
    return [start, end, over?.as ?? null];
  });
}

/** The text that the editor holds, as the server keeps it. */
export function statementOf(doc: Node): Statement {
  return read(doc.content);
}

function read(content: Fragment): Statement {
  let text = '';
  const names: Named[] = [];
  content.forEach((paragraph, _offset, index) => {
    if (index > 0) text += '\n';
    paragraph.forEach((node) => {
      const from = text.length;
      text += node.text ?? referenceOf(node) ?? '';
      // A reference is none, whatever it was put into.
      const mark = node.isText ? node.marks.find(({ type }) => type === schema.marks.named) : undefined;
      if (mark !== undefined) append(names, { from, to: text.length, as: asOf(mark.attrs['as']) });
    });
  });
  return { text, names };
}

/** A name that a mark cuts in two is one name. */
function append(names: Named[], name: Named): void {
  const last = names.at(-1);
  if (last?.to === name.from && last.as === name.as) names[names.length - 1] = { ...name, from: last.from };
  else names.push(name);
}

/** Where in the editor's document a place of the text is, as the server counts it; within a reference it is the one before it. */
export function placeAt(doc: Node, offset: number): number {
  let left = offset;
  let place = 0;
  for (const paragraph of doc.children) {
    place += 1;
    for (const node of paragraph.children) {
      const length = node.text?.length ?? referenceOf(node)?.length ?? 0;
      if (left < length) return place + (node.isText ? left : 0);
      left -= length;
      place += node.nodeSize;
    }
    if (left <= 0) return place;
    left -= 1;
    place += 1;
  }
  return place - 1;
}

import type { Node } from 'prosemirror-model';
import { schema } from './statement';

/** A number written by hand; `from` and `to` are places in the editor's document. */
export interface HandWritten {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  /** A little of what stands around it, to be known again by. */
  readonly before: string;
  readonly after: string;
}

const DIGITS = /[0-9０-９]+(?:[.．][0-9０-９]+)?[%％]?/gu;
const AROUND = 8;
/** Stands for a reference in a paragraph's text, as one place in the document does. */
const ONE_PLACE = '\u{FFFC}';

/** The numbers of a text that are neither a reference nor marked as a name or a date. */
export function handWritten(doc: Node): readonly HandWritten[] {
  const found: HandWritten[] = [];
  doc.descendants((node, start) => {
    if (!node.isTextblock) return true;
    const said = node.textBetween(0, node.content.size, null, ONE_PLACE);
    for (const { index, 0: digits } of said.matchAll(DIGITS)) {
      const from = start + 1 + index;
      const to = from + digits.length;
      if (isNamed(doc, from, to)) continue;
      found.push({
        ...{ from, to, digits },
        before: shown(said.slice(Math.max(0, index - AROUND), index)),
        after: shown(said.slice(index + digits.length, index + digits.length + AROUND)),
      });
    }
    return false;
  });
  return found;
}

const shown = (said: string): string => said.replaceAll(ONE_PLACE, '…');

/** A mark on a part of the digits says nothing about all of them. */
function isNamed(doc: Node, from: number, to: number): boolean {
  let all = true;
  doc.nodesBetween(from, to, (node) => {
    if (node.isText && !schema.marks.named.isInSet(node.marks)) all = false;
  });
  return all;
}

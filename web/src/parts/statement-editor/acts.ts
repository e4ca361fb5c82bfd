import { splitBlock } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  Plugin,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { docOf, type Named, reference, referenceOf, schema } from './statement';

/** The reference that is selected as a whole, and where it stands. */
export function selectedReference({ selection }: EditorState): { readonly token: string; readonly at: number } | null {
  if (!(selection instanceof NodeSelection)) return null;
  const token = referenceOf(selection.node);
  return token === null ? null : { token, at: selection.from };
}

/** Takes the reference beside the cursor away as a whole; what is no reference is left to the others. */
export const removeBeside =
  (side: 'before' | 'after'): Command =>
  (state, dispatch) => {
    const { empty, $from } = state.selection;
    const node = side === 'before' ? $from.nodeBefore : $from.nodeAfter;
    if (!empty || referenceOf(node) === null) return false;
    const from = side === 'before' ? $from.pos - 1 : $from.pos;
    dispatch?.(state.tr.delete(from, from + 1).scrollIntoView());
    return true;
  };

/** What is typed on a selected reference comes behind it: nobody overwrites a number unawares. */
export const leaveReference: Command = (state, dispatch) => {
  const selected = selectedReference(state);
  if (selected === null) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, selected.at + 1)));
  return true;
};

/** A new paragraph; on a selected reference nothing, since Enter opens it. */
export const newParagraph: Command = (state, dispatch, view) =>
  selectedReference(state) === null && splitBlock(state, dispatch, view);

/** Puts a reference where the cursor is, or in place of what is selected. */
export function insertReference(state: EditorState, token: string): Transaction {
  const { tr } = state;
  const { selection } = state;
  // Beside a reference that is selected, not in its place.
  if (selectedReference(state) !== null) tr.setSelection(TextSelection.create(tr.doc, selection.to));
  tr.replaceSelectionWith(reference(token), false);
  return tr.scrollIntoView();
}

/** Puts a reference in place of words, such as digits that were written by hand. */
export const replaceWords = (state: EditorState, place: { from: number; to: number }, token: string): Transaction =>
  state.tr.replaceWith(place.from, place.to, reference(token));

/** Says words as a name or a date: their digits are no number. */
export const nameWords = (state: EditorState, place: { from: number; to: number }, as: Named['as']): Transaction =>
  state.tr.addMark(place.from, place.to, schema.marks.named.create({ as }));

/** Takes back that words are a name or a date. */
export const unnameWords = (state: EditorState, place: { from: number; to: number }): Transaction =>
  state.tr.removeMark(place.from, place.to, schema.marks.named);

/** Where a reference stands: at the place where it was seen, or, where the text has moved on, the first alike. */
export function placeOf(doc: Node, token: string, near: number): number | null {
  if (near <= doc.content.size && referenceOf(doc.nodeAt(near)) === token) return near;
  let found: number | null = null;
  doc.descendants((node, at) => {
    if (found === null && referenceOf(node) === token) found = at;
    return found === null;
  });
  return found;
}

/** Says the same reference otherwise; null where it is no longer there. */
export function restateReference(
  state: EditorState,
  { token, at, next }: { readonly token: string; readonly at: number; readonly next: string },
): Transaction | null {
  const place = placeOf(state.doc, token, at);
  if (place === null) return null;
  return state.tr.replaceWith(place, place + 1, reference(next));
}

/**
 * A reference that was typed or pasted as its letters is one at once: the server would read it so. While Chinese is being
 * composed nothing is touched.
 */
export const readTyped = new Plugin({
  appendTransaction: (transactions, _before, state) => {
    const changed = transactions.some(({ docChanged }) => docChanged);
    if (!changed || transactions.some((one) => one.getMeta('composition') !== undefined)) return null;
    const { tr } = state;
    state.doc.descendants((node, at) => {
      if (!node.isText) return true;
      const said = node.text ?? '';
      if (!said.includes('{{')) return false;
      const read = docOf({ text: said, names: [] }).firstChild?.content;
      const from = tr.mapping.map(at);
      if (read?.content.some((one) => referenceOf(one) !== null) === true)
        tr.replaceWith(from, from + node.nodeSize, read);
      return false;
    });
    return tr.docChanged ? tr : null;
  },
});

import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Slice } from 'prosemirror-model';
import { type Command, EditorState, Plugin, Selection } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { leaveReference, newParagraph, readTyped, removeBeside, selectedReference } from './acts';
import { handWritten } from './digits';
import { type References, ReferenceView } from './reference-view';
import { docOf, referenceOf, type Statement } from './statement';

/** What the editor tells the page. */
export interface Told {
  readonly onChange: (state: EditorState, changed: boolean) => void;
  readonly onOpen: (token: string, at: number) => void;
}

interface Given extends Told {
  readonly place: HTMLElement;
  readonly statement: Statement;
  readonly references: References;
  readonly attributes: Readonly<Record<string, string>>;
}

const marked = new Plugin({
  props: {
    decorations: ({ doc }) =>
      DecorationSet.create(
        doc,
        handWritten(doc).map(({ from, to }) => Decoration.inline(from, to, { class: 'statement-digits' })),
      ),
  },
});

/** To the beginning or the end of the text, which a browser does not reach where a reference stands there. */
const toEdge =
  (edge: 'atStart' | 'atEnd'): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.setSelection(Selection[edge](state.doc)).scrollIntoView());
    return true;
  };

/** The text of a statement as the editor begins with it. */
export const stateOf = (statement: Statement, open: Command): EditorState =>
  EditorState.create({
    doc: docOf(statement),
    plugins: [
      keymap({
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        Enter: open,
        ' ': open,
        Backspace: removeBeside('before'),
        Delete: removeBeside('after'),
        'Mod-Home': toEdge('atStart'),
        'Mod-End': toEdge('atEnd'),
      }),
      keymap({ Enter: newParagraph, 'Shift-Enter': newParagraph }),
      keymap(baseKeymap),
      history(),
      readTyped,
      marked,
    ],
  });

/** Whether a key is going to write something, also by way of an input method. */
const writes = ({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  isComposing || key === 'Process' || key === 'Unidentified' || (key.length === 1 && !ctrlKey && !metaKey && !altKey);

/** Sets up the editor in its place on the page. */
export function startEditor({ place, statement, references, attributes, onChange, onOpen }: Given): EditorView {
  const open: Command = (state) => {
    const selected = selectedReference(state);
    if (selected === null) return false;
    onOpen(selected.token, selected.at);
    return true;
  };
  const view: EditorView = new EditorView(place, {
    state: stateOf(statement, open),
    attributes,
    nodeViews: { reference: (node, _view, placeNow) => new ReferenceView(node, { references, onOpen, placeNow }) },
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction));
      onChange(view.state, transaction.docChanged);
    },
    handleKeyDown: (_view, event) => {
      if (event.key !== ' ' && writes(event)) leaveReference(view.state, view.dispatch.bind(view));
      return false;
    },
    handleTextInput: (_view, _from, _to, text) => {
      const selected = selectedReference(view.state);
      if (selected === null) return false;
      view.dispatch(view.state.tr.insertText(text, selected.at + 1).scrollIntoView());
      return true;
    },
    // Outside a reference is its words; inside it is itself.
    clipboardTextSerializer: (slice) => wordsOf(slice, references),
    handlePaste: (_view, event) => {
      const data = event.clipboardData;
      if (data === null || data.getData('text/html').includes('data-pm-slice')) return false;
      view.dispatch(view.state.tr.replaceSelection(plain(data.getData('text/plain'))).scrollIntoView());
      return true;
    },
    handleDOMEvents: {
      compositionstart: () => {
        leaveReference(view.state, view.dispatch.bind(view));
        return false;
      },
    },
  });
  return view;
}

/** From outside nothing comes in but words. */
function plain(text: string): Slice {
  const doc = docOf({ text: text.replace(/\r\n?/gu, '\n'), names: [] });
  return new Slice(doc.content, 1, 1);
}

function wordsOf(slice: Slice, references: References): string {
  return slice.content.textBetween(0, slice.content.size, '\n', (node) => {
    const token = referenceOf(node);
    return token === null ? '' : references.of(token).words;
  });
}

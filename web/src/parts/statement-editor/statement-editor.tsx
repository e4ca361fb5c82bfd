import { Button } from 'antd';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type ReactNode, type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { insertReference, nameWords, replaceWords, restateReference, selectedReference } from './acts';
import { type HandWritten, handWritten } from './digits';
import { startEditor } from './editor';
import { HandWrittenList } from './hand-written-list';
import { References, type Shown } from './reference-view';
import { placeAt, type Statement, statementOf } from './statement';
import './statement-editor.css';

/** A reference that was pressed: what it is, and where it stands. */
export interface Pressed {
  readonly token: string;
  readonly at: number;
}

/** What the page does with the editor from outside. */
export interface EditorHandle {
  /** Puts a reference where the cursor is, or in place of digits that were written by hand. */
  readonly insert: (token: string, instead?: HandWritten) => void;
  /** Says a reference otherwise. */
  readonly restate: (pressed: Pressed, next: string) => void;
  /** Goes to the text, and to a place of it as the server counts. */
  readonly goTo: (place?: { readonly from: number; readonly to: number }) => void;
}

interface StatementEditorProps {
  readonly ref?: Ref<EditorHandle>;
  /** What the text is, for those who hear it. */
  readonly label: string;
  /** The text to begin with; another one needs another key. */
  readonly initial: Statement;
  /** What its references say now. */
  readonly say: (token: string) => Shown;
  readonly onChange: (statement: Statement) => void;
  readonly onOpen: (pressed: Pressed) => void;
  /** Asks for a reference to put in, where told in place of digits. */
  readonly onAsk: (instead?: HandWritten) => void;
  /** What can be done with it is shown. */
  readonly tools: boolean;
  /** Tells how it is worked with. */
  readonly helpId: string;
  /** Further tools. */
  readonly children?: ReactNode;
}

interface Now {
  readonly digits: readonly HandWritten[];
  readonly undo: boolean;
  readonly redo: boolean;
  readonly selected: string | null;
}

const nowOf = (state: EditorState): Now => ({
  digits: handWritten(state.doc),
  undo: undoDepth(state) > 0,
  redo: redoDepth(state) > 0,
  selected: selectedReference(state)?.token ?? null,
});

const NOTHING: Now = { digits: [], undo: false, redo: false, selected: null };

interface Editing {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly view: RefObject<EditorView | null>;
  readonly now: Now;
}

type Begun = Omit<StatementEditorProps, 'ref' | 'onAsk' | 'tools' | 'children'>;

/** The editor in its place: begun once, told of everything that the page says later. */
function useEditor({ label, initial, say, onChange, onOpen, helpId }: Begun): Editing {
  const place = useRef<HTMLDivElement | null>(null);
  const view = useRef<EditorView | null>(null);
  const [references] = useState(() => new References(say));
  const [now, setNow] = useState(NOTHING);
  const told = useRef({ label, initial, helpId, onChange, onOpen });
  useEffect(() => {
    told.current = { ...told.current, onChange, onOpen };
  }, [onChange, onOpen]);
  useEffect(() => references.change(say), [references, say]);
  useEffect(() => {
    if (place.current === null) return undefined;
    const { label: name, initial: statement, helpId: describedBy } = told.current;
    const started = startEditor({
      ...{ place: place.current, statement, references },
      attributes: {
        ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': name, 'aria-describedby': describedBy },
        class: 'statement-text',
      },
      onOpen: (token, at) => told.current.onOpen({ token, at }),
      onChange: (state, changed) => {
        setNow(nowOf(state));
        if (changed) told.current.onChange(statementOf(state.doc));
      },
    });
    view.current = started;
    setNow(nowOf(started.state));
    return () => {
      view.current = null;
      started.destroy();
    };
  }, [references]);
  return { place, view, now };
}

/** Words that the server counts by their letters, selected in the editor. */
const selectionOf = (doc: Node, { from, to }: { readonly from: number; readonly to: number }): TextSelection =>
  TextSelection.create(doc, placeAt(doc, from), placeAt(doc, to));

/** A text whose numbers are references: they are moved, copied and deleted as a whole, and never typed into. */
export function StatementEditor(props: StatementEditorProps) {
  const { ref, onAsk, tools, children, ...told } = props;
  const { say } = told;
  const { t } = useTranslation('statements');
  const { place, view, now } = useEditor(told);
  const run = (command: Command): void => {
    if (view.current === null) return;
    command(view.current.state, view.current.dispatch.bind(view.current));
    view.current.focus();
  };
  const send = (make: (state: EditorState) => Transaction | null): void => {
    const made = view.current === null ? null : make(view.current.state);
    if (made !== null) view.current?.dispatch(made);
    view.current?.focus();
  };
  useImperativeHandle(ref, () => ({
    insert: (token, instead) =>
      send((state) => (instead === undefined ? insertReference(state, token) : replaceWords(state, instead, token))),
    restate: ({ token, at }, next) => send((state) => restateReference(state, { token, at, next })),
    goTo: (wanted) =>
      send(({ doc, tr }) => (wanted === undefined ? null : tr.setSelection(selectionOf(doc, wanted)).scrollIntoView())),
  }));
  return (
    <div className="statement-editor">
      <div ref={place} className="statement-place" lang="zh-CN" />
      <p className="statement-told" role="status">
        {now.selected === null ? '' : say(now.selected).readOut}
      </p>
      {tools && (
        <div className="row statement-tools">
          <Button onClick={() => onAsk()}>{t('insert')}</Button>
          <Button onClick={() => run(undo)} disabled={!now.undo}>
            {t('undo')}
          </Button>
          <Button onClick={() => run(redo)} disabled={!now.redo}>
            {t('redo')}
          </Button>
          {children}
        </div>
      )}
      <HandWrittenList
        digits={now.digits}
        onReference={onAsk}
        onName={(one, as) => send((state) => nameWords(state, one, as))}
        onGoTo={(one) =>
          send(({ doc, tr }) => tr.setSelection(TextSelection.create(doc, one.from, one.to)).scrollIntoView())
        }
      />
    </div>
  );
}

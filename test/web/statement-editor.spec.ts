import fc from 'fast-check';
import { redo, undo } from 'prosemirror-history';
import { Slice } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { unsourcedNumbers } from '../../src/modules/statements/domain/sentence';
import { readTokens } from '../../src/modules/statements/domain/token';
import {
  insertReference,
  leaveReference,
  nameWords,
  newParagraph,
  removeBeside,
  replaceWords,
  restateReference,
  unnameWords,
} from '../../web/src/parts/statement-editor/acts';
import { handWritten } from '../../web/src/parts/statement-editor/digits';
import { stateOf } from '../../web/src/parts/statement-editor/editor';
import {
  docOf,
  type Named,
  placeAt,
  referenceOf,
  type Statement,
  statementOf,
} from '../../web/src/parts/statement-editor/statement';
import { partsOf, piecesOf, tokenWith } from '../../web/src/parts/statement-editor/tokens';

const MEETINGS = '{{n:committee.meetings}}';
const CASES = '{{names:cases.promoted:3;level=NATIONAL}}';

/** Words, lines, braces, digits, and references of every kind, right and wrong ones, in any order. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('召开会议', '次。', '\n', '{', '}', '{{', '}}', ' ', '3', '12.5%', '３０', '𠮷', '5G'),
      fc.constantFrom(MEETINGS, CASES, '{{f:7b0c}}', '{{k:indicator-3;say=MONTHS_RUNNING}}', '{{ n:a ; step = 10 }}'),
      fc.constantFrom('{{x:y}}', '{{}}', '{{n:a;b}}', '{{n:a;kind=b\nc}}'),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

const tokensOf = ({ doc }: EditorState): string[] => {
  const found: string[] = [];
  doc.descendants((node) => {
    const token = referenceOf(node);
    if (token !== null) found.push(token);
  });
  return found;
};

const begin = (text: string, names: readonly Named[] = []): EditorState => stateOf({ text, names }, () => false);
const said = (state: EditorState): string => statementOf(state.doc).text;

function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

const cursorAt = (state: EditorState, offset: number): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, placeAt(state.doc, offset))));
const selectAt = (state: EditorState, at: number): EditorState =>
  state.apply(state.tr.setSelection(NodeSelection.create(state.doc, at)));

test('a text that is opened and kept is the same text, letter by letter, with what is marked in it', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 6 }), (text, start, length) => {
      const pieces = piecesOf(text);
      const first = pieces.findIndex(({ reference }) => !reference);
      const words = pieces[first]?.text.split('\n')[0] ?? '';
      const at = pieces.slice(0, Math.max(0, first)).reduce((sum, piece) => sum + piece.text.length, 0);
      const from = at + Math.min(start, Math.max(0, words.length - 1));
      const to = Math.min(from + length, at + words.length);
      const names: readonly Named[] = to > from ? [{ from, to, as: 'DATE' }] : [];
      expect(statementOf(docOf({ text, names }))).toEqual({ text, names });
    }),
  );
});

test('what the server reads as a reference, or as a wrong one, is one in the editor, and nothing else is', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { tokens, faults } = readTokens(text);
      const closed = faults.filter(({ code }) => code !== 'TOKEN_UNCLOSED');
      const places = [...tokens, ...closed].sort((one, other) => one.from - other.from);
      expect(tokensOf(begin(text))).toEqual(places.map(({ from, to }) => text.slice(from, to)));
    }),
  );
});

test('the numbers shown as written by hand are those that the server refuses', () => {
  const anywhere = fc.tuple(texts, fc.nat(40), fc.nat(8), fc.constantFrom('NAME' as const, 'DATE' as const));
  fc.assert(
    fc.property(anywhere, ([text, from, length, as]) => {
      const names = length === 0 ? [] : [{ from, to: Math.min(from + length, text.length), as }];
      const kept = statementOf(docOf({ text, names }));
      const wanted = unsourcedNumbers(text, readTokens(text).tokens, kept.names).filter(
        // A wrong reference is refused as one; its digits are not shown besides.
        (place) => !readTokens(text).faults.some((fault) => fault.from <= place.from && place.to <= fault.to),
      );
      const { doc } = begin(text, names);
      const unclosed = readTokens(text).faults.some(({ code }) => code === 'TOKEN_UNCLOSED');
      fc.pre(!unclosed);
      expect(handWritten(doc).map(({ from: at, digits }) => [at, digits])).toEqual(
        wanted.map((place) => [placeAt(doc, place.from), text.slice(place.from, place.to)]),
      );
    }),
  );
});

test('backspace and delete take a reference away whole, and nothing beside it', () => {
  const text = `召开${MEETINGS}次`;
  const behind = cursorAt(begin(text), 2 + MEETINGS.length);
  expect(said(after(behind, removeBeside('before')))).toBe('召开次');
  const before = cursorAt(begin(text), 2);
  expect(said(after(before, removeBeside('after')))).toBe('召开次');
  expect(said(after(before, removeBeside('before')))).toBe(text);
});

test('what was done is undone and done again, reference by reference', () => {
  const state = cursorAt(begin('召开次'), 2);
  const put = state.apply(insertReference(state, MEETINGS));
  expect(said(put)).toBe(`召开${MEETINGS}次`);
  const back = after(put, undo);
  expect(said(back)).toBe('召开次');
  expect(said(after(back, redo))).toBe(`召开${MEETINGS}次`);
});

test('a reference put in while another is selected comes behind it, and typing goes there too', () => {
  const state = selectAt(begin(`${MEETINGS}次`), 1);
  expect(said(state.apply(insertReference(state, CASES)))).toBe(`${MEETINGS}${CASES}次`);
  const left = after(state, leaveReference);
  expect(said(left.apply(left.tr.insertText('共')))).toBe(`${MEETINGS}共次`);
});

test('a new paragraph begins at the cursor, not on a selected reference', () => {
  expect(said(after(cursorAt(begin('甲乙'), 1), newParagraph))).toBe('甲\n乙');
  expect(said(after(selectAt(begin(`${MEETINGS}次`), 1), newParagraph))).toBe(`${MEETINGS}次`);
});

test('copied and put in elsewhere a reference is the same one', () => {
  const state = begin(`召开${MEETINGS}次\n结束`);
  const copied: Slice = state.doc.slice(placeAt(state.doc, 2), placeAt(state.doc, 2 + MEETINGS.length));
  const end = placeAt(state.doc, statementOf(state.doc).text.length);
  expect(said(state.apply(state.tr.replace(end, end, copied)))).toBe(`召开${MEETINGS}次\n结束${MEETINGS}`);
});

test('a number written by hand becomes a reference, or is said to be a name, and no longer once it is unmarked', () => {
  const state = begin('推进5G建设，召开3次');
  const [name, number] = handWritten(state.doc);
  if (name === undefined || number === undefined) throw new Error('both numbers are written by hand');
  expect(number).toMatchObject({ digits: '3', before: '推进5G建设，召开'.slice(-8), after: '次' });
  const named = state.apply(nameWords(state, name, 'NAME'));
  expect(statementOf(named.doc).names).toEqual([{ from: 2, to: 3, as: 'NAME' }]);
  const both = named.apply(replaceWords(named, number, MEETINGS));
  expect(handWritten(both.doc)).toEqual([]);
  expect(said(both)).toBe(`推进5G建设，召开${MEETINGS}次`);
  expect(handWritten(both.apply(unnameWords(both, name)).doc)).toHaveLength(1);
});

test('a mark moves with what is written before it', () => {
  const state = begin('5G建设', [{ from: 0, to: 1, as: 'NAME' }]);
  const moved = state.apply(state.tr.insertText('推进', 1));
  expect(statementOf(moved.doc)).toEqual<Statement>({ text: '推进5G建设', names: [{ from: 2, to: 3, as: 'NAME' }] });
});

test('a reference typed or pasted as its letters is one at once, but not while Chinese is being composed', () => {
  const state = begin('召开');
  const typed = state.apply(state.tr.insertText(`${MEETINGS}次`, 3));
  expect(tokensOf(typed)).toEqual([MEETINGS]);
  expect(said(typed)).toBe(`召开${MEETINGS}次`);
  const composing = state.apply(state.tr.insertText(MEETINGS, 3).setMeta('composition', 1));
  expect(tokensOf(composing)).toEqual([]);
});

test('another wording is said by the same reference, wherever it has moved to', () => {
  const token = tokenWith(MEETINGS, { say: 'FLOOR_YU', step: '10' });
  expect(token).toBe('{{n:committee.meetings;say=FLOOR_YU;step=10}}');
  expect(tokenWith(token, { say: undefined, step: undefined })).toBe(MEETINGS);
  expect(partsOf(CASES)).toEqual({ head: 'names:cases.promoted:3', parameters: { level: 'NATIONAL' } });
  const state = begin(`召开${MEETINGS}次`);
  const moved = state.apply(state.tr.insertText('全年共', 1));
  const restated = restateReference(moved, { token: MEETINGS, at: 3, next: token });
  expect(restated && said(moved.apply(restated))).toBe(`全年共召开${token}次`);
  expect(restateReference(begin('召开'), { token: MEETINGS, at: 3, next: token })).toBeNull();
});

import {
  blocksOf,
  concernsOf,
  groupsOf,
  headingAdded,
  keysFrom,
  moved,
  paragraphAdded,
  paragraphBack,
  paragraphMoved,
  paragraphRemoved,
  paragraphWritten,
  takenAt,
} from '../../web/src/features/publications/reviews/review';

const block = (heading: string, body: string) => ({ heading, body, marks: [] });
const BLOCKS = [block('', '甲'), block('一、谋划', '乙'), block('一、谋划', '丙'), block('二、领域', '丁')];
const begin = () => groupsOf(BLOCKS, keysFrom(1));
const said = (groups: ReturnType<typeof begin>): string[] =>
  blocksOf(groups).map(({ heading, body }) => `${heading}|${body}`);

test('paragraphs below their headings go to the server as they came', () => {
  expect(blocksOf(begin())).toEqual(BLOCKS);
});

test('a heading moves with its paragraphs, and not beyond the ends', () => {
  expect(said(moved(begin(), 1, 2))).toEqual(['|甲', '二、领域|丁', '一、谋划|乙', '一、谋划|丙']);
  expect(moved(begin(), 2, 3)).toEqual(begin());
});

test('a paragraph moves within its heading, over its edge, and not beyond the ends', () => {
  expect(said(paragraphMoved(begin(), { group: 1, paragraph: 0 }, 1))).toEqual([
    ...['|甲', '一、谋划|丙', '一、谋划|乙', '二、领域|丁'],
  ]);
  expect(said(paragraphMoved(begin(), { group: 1, paragraph: 1 }, 1))).toEqual([
    ...['|甲', '一、谋划|乙', '二、领域|丙', '二、领域|丁'],
  ]);
  // A heading that nothing stands below any more is gone.
  expect(said(paragraphMoved(begin(), { group: 0, paragraph: 0 }, 1))).toEqual([
    ...['一、谋划|甲', '一、谋划|乙', '一、谋划|丙', '二、领域|丁'],
  ]);
  expect(paragraphMoved(begin(), { group: 0, paragraph: 0 }, -1)).toEqual(begin());
});

test('a paragraph that was taken out comes back with its heading, and what was written since stays', () => {
  const place = { group: 2, paragraph: 0 };
  const taken = takenAt(begin(), place);
  if (taken === null) throw new Error('there is one');
  const without = paragraphRemoved(begin(), place);
  expect(said(without)).toEqual(['|甲', '一、谋划|乙', '一、谋划|丙']);
  const key = without[0]?.paragraphs[0]?.key ?? '';
  const written = paragraphWritten(without, key, { text: '新', names: [] });
  expect(said(paragraphBack(written, taken))).toEqual(['|新', '一、谋划|乙', '一、谋划|丙', '二、领域|丁']);
});

test('paragraphs and headings are added where they are wanted', () => {
  expect(said(paragraphAdded(begin(), { group: 1, paragraph: 0 }, 'p99'))[2]).toBe('一、谋划|');
  expect(said(headingAdded(begin(), '三、打算', keysFrom(50))).at(-1)).toBe('三、打算|');
});

test('what is refused comes first of what is to be seen to, what only wants a look last', () => {
  const chip = {
    ...{ from: 0, to: 7, token: 'n:x', kind: 'COUNT' as const, reference: 'x', params: {}, grey: false, listSize: 0 },
    ...{ words: '4', why: null, changed: true },
  };
  const concerns = concernsOf(3, {
    ...{
      body: '{{n:x}}{{n:y}}共3次，两次',
      faults: [],
      unsourced: [{ from: 15, to: 16 }],
      hinted: [{ from: 18, to: 20 }],
    },
    chips: [chip, { ...chip, from: 7, to: 14, token: 'n:y', words: null, why: 'ZERO' }],
  });
  expect(concerns.map(({ kind, code, words }) => [kind, code, words])).toEqual([
    ['refused', 'ZERO', ''],
    ['unsourced', null, '3'],
    ['changed', null, '4'],
    ['hinted', null, '两次'],
  ]);
});

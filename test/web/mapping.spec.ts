import {
  answersOf,
  type Draft,
  headOf,
  lettersOf,
  missingOf,
  NOTHING_SAID,
  type Sheet,
  sureOf,
  wantsLook,
  withField,
  withHead,
} from '../../web/src/features/ledger/imports/mapping';

const REQUIRED = ['name', 'lead', 'measure', 'deadline'] as const;
const COLUMNS: Sheet['columns'] = [
  { column: 0, words: '事项', field: 'name', sure: 'EXACT' },
  { column: 1, words: '牵头处室', field: 'lead', sure: 'LIKELY' },
  { column: 2, words: '任务措施', field: 'measure', sure: 'EXACT' },
  { column: 3, words: '完成时限', field: 'deadline', sure: 'SAID' },
  { column: 4, words: '电话', field: null, sure: null },
];

function sheet(name: string, given: Partial<Sheet> = {}): Sheet {
  const head = { headRow: 2, headRows: 1, columns: COLUMNS, missing: [] };
  return { name, hidden: false, ticked: true, why: null, year: 2026, rows: [], ...head, ...given };
}

const KNOWN = COLUMNS.map((one) => (one.sure === 'LIKELY' ? { ...one, sure: 'EXACT' as const } : one));
const said = (sheets: readonly Sheet[], draft: Partial<Draft> = {}) =>
  answersOf({ sheets, required: REQUIRED, draft: { ...NOTHING_SAID, ...draft } });

test('a field that is said of another column leaves the column where it stood, and is sure no longer', () => {
  const one = sheet('台账');
  const head = withField(headOf(one, NOTHING_SAID), 4, 'lead');
  expect([...head.fields].sort()).toEqual([
    [0, 'name'],
    [2, 'measure'],
    [3, 'deadline'],
    [4, 'lead'],
  ]);
  expect([sureOf(one, head, 4), sureOf(one, head, 3)]).toEqual([null, 'SAID']);
  expect(missingOf({ required: REQUIRED }, withField(head, 4, null))).toEqual(['lead']);
});

test('a sheet without a heading lacks every field that a ledger has to have', () => {
  const head = headOf(sheet('台账', { headRow: null, headRows: null, columns: [] }), NOTHING_SAID);
  expect(missingOf({ required: REQUIRED }, head)).toEqual(REQUIRED);
});

test.each([
  ['all columns known, the year read', [sheet('台账', { columns: KNOWN })], 2026, false],
  ['the year unknown', [sheet('台账', { columns: KNOWN })], null, true],
  ['a column only guessed', [sheet('台账')], 2026, true],
  ['a guess on a sheet that is not read', [sheet('台账', { ticked: false })], 2026, false],
  ['a sheet that waits for its columns', [sheet('台账', { columns: KNOWN, why: 'COLUMNS_MISSING' })], 2026, true],
] as const)('a person is asked to look: %s', (_, sheets, year, asked) => {
  expect(wantsLook(sheets, year)).toBe(asked);
});

test('guesses are confirmed of sheets that were looked at, of no other', () => {
  const names = (draft: Partial<Draft>) =>
    said([sheet('甲'), sheet('乙'), sheet('丙', { columns: KNOWN })], draft).mapping?.map((one) => one.sheet);
  expect(names({})).toEqual(['甲']);
  expect(names({ shown: '乙', seen: ['甲'] })).toEqual(['甲', '乙']);
  expect(names({ shown: '丙' })).toBeUndefined();
});

test('only what was said is sent: the year, the sheets, the columns of a sheet that was changed', () => {
  const known = sheet('台账', { columns: KNOWN });
  expect(said([known])).toEqual({});
  const head = { ...withField(headOf(known, NOTHING_SAID), 4, 'remark'), row: 3, rows: 2 as const };
  expect(said([known], { year: 2027, ticked: ['台账'], heads: { 台账: head } })).toEqual({
    year: 2027,
    sheets: ['台账'],
    mapping: [
      {
        sheet: '台账',
        headRow: 3,
        headRows: 2,
        columns: expect.arrayContaining([{ field: 'remark', column: 4 }]) as unknown,
      },
    ],
  });
  expect(said([known], { ticked: [], heads: { 台账: head } })).toEqual({ sheets: [] });
});

test('a sheet whose columns are said is read; which sheets are read is said only where it would not be read by itself', () => {
  const one = (given: Partial<Sheet>) => {
    const sheets = [sheet('甲', { columns: KNOWN }), sheet('乙', { columns: KNOWN, ticked: false, ...given })];
    const saying = { sheets, required: REQUIRED, draft: NOTHING_SAID };
    const draft = withHead(saying, '乙', headOf(sheet('乙'), NOTHING_SAID));
    return answersOf({ ...saying, draft });
  };
  expect(one({ why: 'NO_HEAD' }).sheets).toBeUndefined();
  expect(one({ why: 'NO_HEAD' }).mapping).toHaveLength(1);
  expect(one({ why: 'HIDDEN' }).sheets).toEqual(['甲', '乙']);
});

test('columns are called as Excel calls them', () => {
  expect([0, 25, 26, 63].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'BL']);
});

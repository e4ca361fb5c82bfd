import { field, line, optional } from './field-types.js';
import { emptyRow } from './empty-row.js';
import { defineRegister } from './register.js';
import { registerSheet } from './register-sheet.js';
import { type NamedEntry, verdictsOf, type WeighedRow } from './register-verdicts.js';

const register = defineRegister({
  kind: 'PRIZE',
  path: 'prizes',
  menu: 'OUTCOMES',
  filers: 'UNITS',
  level: 'none',
  proof: { itself: true, issuer: 'givenBy', issuedOn: 'happenedOn' },
  naturalKey: [['title']],
  order: ['title', 'givenBy', 'place'],
  fields: { givenBy: field(line(20)), place: optional(line(20)) },
  warnings: ({ place }) => (place === '外地' ? ['REPORT_DAY_MISSING'] : []),
});
const labels = new Map([
  ['title', '名称'],
  ['givenBy', '授予单位'],
  ['place', '地方'],
]);
const sheet = registerSheet(register, { labels, choices: new Map(), withdrawn: '已撤销', yes: '是', no: '否' });
const CELLS = { title: '先进集体', givenBy: '商务部', place: '' };
const HELD: NamedEntry = {
  id: 'entry',
  cells: CELLS,
  confirmed: false,
  correcting: false,
  closed: false,
  seen: true,
  ofOffice: true,
};

const weighed = (told: Partial<WeighedRow> = {}): WeighedRow => ({
  read: { row: 3, cells: CELLS, faults: [] },
  unmeant: [],
  broken: [],
  row: emptyRow(register),
  cells: CELLS,
  entry: null,
  twiceAt: null,
  ...told,
});
const verdict = (told: Partial<WeighedRow> = {}) =>
  verdictsOf(sheet, { heads: { givenBy: '授予机关' }, skipped: [] }, [weighed(told)])[0];
const changed = { cells: { ...CELLS, place: '盐湖区' } };

describe('what an import would do with a row', () => {
  it('adds what nobody holds', () => {
    expect(verdict()).toEqual({
      ...{ verdict: 'ADD', row: 3, name: '先进集体', entryId: null, correction: false, changes: [] },
    });
  });

  it('names a row without a title by the words that its title is made from', () => {
    const titled = registerSheet({ ...register, titleFrom: 'givenBy' }, sheet.words);
    const read = { row: 3, cells: { ...CELLS, title: '' }, faults: [] };
    expect(verdictsOf(titled, { heads: {}, skipped: [] }, [weighed({ read })])).toMatchObject([{ name: '商务部' }]);
  });

  it('adds what is unusual too, and says so', () => {
    const row = { ...emptyRow(register), place: '外地' };
    expect(verdict({ row })).toMatchObject({ verdict: 'ADD', unusual: ['REPORT_DAY_MISSING'] });
    expect(verdict({ row, entry: HELD })).not.toHaveProperty('unusual');
  });

  it('leaves what says the same, whatever became of the rules and units since', () => {
    const broken = [{ pointer: '/unitId', code: 'REGISTER_UNIT_UNKNOWN' }];
    const spaced = { cells: { ...CELLS, givenBy: '商务部 ' } };
    expect(verdict({ entry: HELD, broken, ...spaced })).toMatchObject({
      verdict: 'SAME',
      entryId: 'entry',
      changes: [],
    });
  });

  it('changes what says otherwise, cell by cell', () => {
    expect(verdict({ entry: HELD, ...changed })).toMatchObject({
      verdict: 'CHANGE',
      correction: false,
      changes: [{ field: '地方', from: null, to: '盐湖区' }],
    });
  });

  it('what was confirmed changes as a correction, and not while another waits', () => {
    const confirmed = { ...HELD, confirmed: true, ofOffice: false };
    expect(verdict({ entry: confirmed, ...changed })).toMatchObject({ verdict: 'CHANGE', correction: true });
    expect(verdict({ entry: { ...confirmed, correcting: true }, ...changed })).toMatchObject({
      verdict: 'REFUSE',
      faults: [{ column: null, code: 'CORRECTION_WAITS' }],
    });
    expect(verdict({ entry: { ...confirmed, correcting: true } })).toMatchObject({ verdict: 'SAME' });
  });

  it('does not change what a unit reported itself and what waits', () => {
    expect(verdict({ entry: { ...HELD, ofOffice: false }, ...changed })).toMatchObject({
      verdict: 'REFUSE',
      faults: [{ code: 'ENTRY_REPORTED_BY_UNIT' }],
    });
  });

  it('names one fault a column by the heading of the file, the cell’s own before the rule’s, with the words to take home', () => {
    const unmeant = [{ field: 'givenBy', code: 'KIND_UNKNOWN', params: { words: '某部' } }];
    const broken = [
      { pointer: '/givenBy', code: 'FIELD_MISSING' },
      { pointer: '/proofs/0/issuer', code: 'PROOF_BELOW_LEVEL' },
    ];
    expect(verdict({ unmeant, broken })).toEqual({
      verdict: 'REFUSE',
      row: 3,
      name: '先进集体',
      faults: [
        { column: '授予机关', code: 'KIND_UNKNOWN', params: { words: '某部' } },
        { column: null, code: 'PROOF_BELOW_LEVEL', params: {} },
      ],
      cells: CELLS,
    });
  });

  it('of a row that bears a mark tells nothing but the mark', () => {
    const faults = [{ field: 'title', code: 'SECRET_MARK', params: { mark: '绝密' } }];
    const broken = [{ pointer: '/givenBy', code: 'FIELD_MISSING' }];
    expect(verdict({ read: { row: 3, cells: {}, faults }, broken })).toMatchObject({
      name: '',
      faults: [{ column: '名称', code: 'SECRET_MARK' }],
      cells: {},
    });
  });

  it('takes the first of two rows that name the same', () => {
    expect(verdict({ twiceAt: 2 })).toMatchObject({
      faults: [{ column: null, code: 'ROW_TWICE', params: { firstRow: 2 } }],
    });
  });

  it('stands with what was not read in the order of the sheet', () => {
    const skipped = [{ row: 1, column: '电话', words: '电话' }];
    expect(verdictsOf(sheet, { heads: {}, skipped }, [weighed()]).map((one) => [one.row, one.verdict])).toEqual([
      [1, 'SKIP'],
      [3, 'ADD'],
    ]);
  });
});

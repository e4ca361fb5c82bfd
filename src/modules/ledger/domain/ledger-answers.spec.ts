import { mergeAnswers } from './ledger-answers.js';
import { notReadOf } from './not-read.js';

describe('answers to a preview, one after the other', () => {
  const before = {
    year: 2026,
    rows: { '!3': { cells: { name: '甲', lead: '市财政局' } } },
    pairs: { '!4': { as: 'NEW' } },
  } as const;

  it('keep what was said of other rows and pairs', () => {
    const after = mergeAnswers(before, { rows: { '!5': { skip: true } }, pairs: { '!6': { as: 'SAME', id: 'a' } } });
    expect(after).toEqual({
      year: 2026,
      rows: { ...before.rows, '!5': { skip: true } },
      pairs: { ...before.pairs, '!6': { as: 'SAME', id: 'a' } },
    });
  });

  it('put one cell of a row right and leave those that were put right before', () => {
    const { rows } = mergeAnswers(before, { rows: { '!3': { cells: { name: '乙' } } } });
    expect(rows).toEqual({ '!3': { cells: { name: '乙', lead: '市财政局' } } });
  });

  it('leave a row out and take it again as it was put right', () => {
    const left = mergeAnswers(before, { rows: { '!3': { skip: true } } });
    const { rows } = mergeAnswers(left, { rows: { '!3': { skip: false } } });
    expect(rows?.['!3']).toEqual({ skip: false, cells: { name: '甲', lead: '市财政局' } });
  });
});

const mapping = { 附表: { headRow: 2, headRows: 1, columns: { name: 0 } } } as const;

describe('what was answered of sheets', () => {
  it.each([
    ['a sheet whose columns are said is read beside those chosen before', ['台账'], { mapping }, ['台账', '附表']],
    ['nobody chose, so that sheets are still read as they are found', undefined, { mapping }, undefined],
    ['sheets chosen anew take the place of those before', ['台账'], { mapping, sheets: ['台账'] }, ['台账']],
    ['another answer changes nothing of it', ['台账'], { year: 2026 }, ['台账']],
  ])('%s', (_, sheets, more, read) => {
    expect(mergeAnswers(sheets === undefined ? {} : { sheets }, more).sheets).toEqual(read);
  });

  it('a sheet that a person left out though it could be read is listed as not read', () => {
    const sheet = { name: '附表', hidden: false, ticked: false, why: null, year: 2026, head: null };
    const listed = notReadOf({ sheets: [sheet, { ...sheet, name: '台账', ticked: true }] }, null);
    expect(listed.map((one) => [one.sheet, one.why])).toEqual([['附表', 'LEFT_OUT']]);
  });
});

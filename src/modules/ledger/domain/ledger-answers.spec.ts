import { mergeAnswers } from './ledger-answers.js';

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

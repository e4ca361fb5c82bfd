import { strangeAnswers } from './check-answers.js';
import type { SaidAnswers } from './ledger-answers.js';

const sheet = (name: string, rows: readonly number[]) => ({
  name,
  rows: rows.map((row) => ({ row, cells: ['甲'] })),
  merges: [],
  outside: [],
});
const known = { sheets: [sheet('台账', [1, 2, 4]), sheet('附表', [1])], offered: new Map([['!4', ['held']]]) };
const mapping = (name: string, headRow: number) => ({ sheet: name, headRow, headRows: 1 as const, columns: [] });

describe('answers that name nothing of the preview', () => {
  it.each<[string, SaidAnswers, string, string]>([
    ['a sheet', { sheets: ['台账', '别表'] }, '/sheets/1', 'ANSWER_SHEET_UNKNOWN'],
    ['a sheet with its columns', { mapping: [mapping('别表', 1)] }, '/mapping/0/sheet', 'ANSWER_SHEET_UNKNOWN'],
    ['a heading beyond the sheet', { mapping: [mapping('附表', 9)] }, '/mapping/0/headRow', 'ANSWER_ROW_UNKNOWN'],
    ['a row', { rows: [{ row: 4 }, { row: 3, skip: true }] }, '/rows/1/row', 'ANSWER_ROW_UNKNOWN'],
    ['a row of another sheet', { rows: [{ sheet: '附表', row: 4 }] }, '/rows/0/row', 'ANSWER_ROW_UNKNOWN'],
    ['a sheet of a row', { rows: [{ sheet: '别表', row: 4 }] }, '/rows/0/sheet', 'ANSWER_SHEET_UNKNOWN'],
    ['a question', { pairs: [{ key: '!2', as: 'NEW' }] }, '/pairs/0/key', 'ANSWER_PAIR_UNKNOWN'],
    ['what was not offered', { pairs: [{ key: '!4', as: 'SAME', id: 'other' }] }, '/pairs/0/id', 'ANSWER_NOT_OFFERED'],
    ['nothing at all', { pairs: [{ key: '!4', as: 'SAME' }] }, '/pairs/0/id', 'ANSWER_NOT_OFFERED'],
  ])('%s', (_, said, pointer, code) => {
    expect(strangeAnswers(said, known)).toEqual([{ pointer, code }]);
  });

  it('what is there is taken', () => {
    const said: SaidAnswers = {
      year: 2026,
      sheets: ['附表'],
      mapping: [mapping('台账', 2)],
      rows: [
        { row: 4, skip: true },
        { sheet: '附表', row: 1 },
      ],
      pairs: [{ key: '!4', as: 'SAME', id: 'held' }],
    };
    expect(strangeAnswers(said, known)).toEqual([]);
  });
});

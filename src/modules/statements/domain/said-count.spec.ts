import { lastAlike, sayCount } from './said-count.js';

const days = ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'];
const stated = { value: 4, days, whole: null, lastYear: 1, months: 4 };

describe('a number of the year is said', () => {
  it.each([
    ['exactly', {}, { words: '4' }],
    ['in Han', { numerals: 'HAN' }, { words: '四' }],
    ['rounded down only from eleven', { say: 'FLOOR_YU' }, { words: '4' }],
    ['as several of a measure', { say: 'SEVERAL', measure: '次' }, { words: '多次' }],
    ['as regular', { say: 'REGULARLY' }, { words: '定期' }],
    ['as of every month', { say: 'MONTHLY' }, { words: '每月' }],
    ['as of every quarter', { say: 'QUARTERLY' }, { words: '每季度' }],
    ['as more than a year before', { say: 'DELTA' }, { words: '增加3' }],
    ['not as all of an unknown whole', { say: 'ALL' }, { fault: 'WHOLE_MISSING' }],
    ['not in words that nobody knows', { say: 'LOUDLY' }, 'SAY_UNKNOWN'],
  ])('%s', (_name, parameters, said) => {
    expect(sayCount(stated, { parameters })).toEqual(said);
  });

  it('as all of its whole, and not of a larger one', () => {
    const all = { parameters: { say: 'ALL' } };
    expect(sayCount({ ...stated, whole: 4 }, all)).toEqual({ words: '全部' });
    expect(sayCount({ ...stated, whole: 5 }, all)).toEqual({ fault: 'NOT_THE_WHOLE' });
  });

  it('not as more or less where nothing is known of the year before', () => {
    const first = { ...stated, lastYear: null };
    expect(sayCount(first, { parameters: { say: 'DELTA' } })).toEqual({ fault: 'BEFORE_MISSING' });
  });

  it('not as of every month or quarter where one is left out', () => {
    const gap = { ...stated, months: 8 };
    expect(sayCount(gap, { parameters: { say: 'MONTHLY' } })).toEqual({ fault: 'GAP_IN_PERIOD' });
    expect(sayCount(gap, { parameters: { say: 'QUARTERLY' } })).toEqual({ fault: 'GAP_IN_PERIOD' });
  });
});

describe('the last ranks alike', () => {
  it('go back to where another stood, and no further', () => {
    const of = (...ranks: number[]) => lastAlike(ranks.map((rank) => ({ rank }))).length;
    expect([of(), of(1), of(1, 1), of(1, 2, 1, 1), of(1, 1, 2)]).toEqual([0, 1, 2, 2, 1]);
  });
});

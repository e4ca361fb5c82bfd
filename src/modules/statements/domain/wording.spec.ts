import fc from 'fast-check';
import { stepOf, type Wording, wordingOf } from './wording.js';

const floor = (value: number): Wording => ({ say: 'FLOOR_YU', of: 'COUNT', value });
const whole = fc.integer({ min: 0, max: 99_999_999 });

describe('a number rounded down', () => {
  it.each([
    [183, '180余'],
    [180, '180'],
    [126, '120余'],
    [64, '60余'],
    [12, '10余'],
    [11, '10余'],
    [10, '10'],
    [1, '1'],
    [2316, '2300余'],
    [999, '990余'],
    [1000, '1000'],
    [9999, '9900余'],
    [10_999, '10000余'],
    [123_456, '120000余'],
  ])('is of %d: %s', (value, words) => {
    expect(wordingOf(floor(value))).toEqual({ words });
  });

  it('takes the step and the numerals of its author', () => {
    const chosen = { say: 'FLOOR_YU', of: 'COUNT', value: 20_437, step: 10_000, numerals: 'HAN' } as const;
    expect(wordingOf(chosen)).toEqual({ words: '两万余' });
  });

  it.each([
    [{ value: 64, step: 100 }, 'larger than the number'],
    [{ value: 64, step: 50 }, 'that is none'],
  ])('takes no step %j %s', (given) => {
    expect(wordingOf({ say: 'FLOOR_YU', of: 'COUNT', ...given })).toEqual({ fault: 'STEP_UNKNOWN' });
  });

  it.each(['MONEY', 'SHARE', 'RANK'] as const)('is never %s', (of) => {
    expect(wordingOf({ say: 'FLOOR_YU', of, value: 183 })).toEqual({ fault: 'NEVER_ROUNDED' });
  });

  it('is never more than the number, nor less by a step', () => {
    fc.assert(
      fc.property(whole, (value) => {
        const worded = wordingOf(floor(value));
        const text = 'words' in worded ? worded.words : '';
        const printed = Number(text.replace('余', ''));
        expect(printed).toBeLessThanOrEqual(value);
        expect(value - printed).toBeLessThan(stepOf(value));
        expect(text.endsWith('余')).toBe(printed < value);
      }),
    );
  });
});

describe('a number in Han numerals', () => {
  it.each([
    [2, '两'],
    [3, '三'],
    [10, '十'],
    [12, '十二'],
    [22, '二十二'],
    [105, '一百零五'],
    [110, '一百一十'],
    [200, '二百'],
    [2006, '两千零六'],
    [2026, '两千零二十六'],
    [20_000, '两万'],
    [100_001, '十万零一'],
    [220_000, '二十二万'],
    [1_002_000, '一百万二千'],
  ])('is of %d: %s', (value, words) => {
    expect(wordingOf({ say: 'EXACT', value, numerals: 'HAN' })).toEqual({ words });
  });

  it('has no decimals', () => {
    expect(wordingOf({ say: 'EXACT', value: 1.5, numerals: 'HAN' })).toEqual({ fault: 'NOT_SAID_IN_HAN' });
  });

  it('is another one for each number', () => {
    const han = (value: number): string => JSON.stringify(wordingOf({ say: 'EXACT', value, numerals: 'HAN' }));
    fc.assert(fc.property(whole, whole, (one, other) => (han(one) === han(other)) === (one === other)));
  });
});

describe('the wording of a chip', () => {
  const cases: readonly (readonly [Wording, string])[] = [
    [{ say: 'EXACT', value: 3006.77 }, '3006.77'],
    [{ say: 'EXACT', value: 55, atLeast: true }, '55以上'],
    [{ say: 'ORDINAL', rank: 1 }, '第一'],
    [{ say: 'ORDINAL', rank: 2 }, '第二'],
    [{ say: 'ORDINAL', rank: 12 }, '第十二'],
    [{ say: 'ALL', value: 112, whole: 112 }, '全部'],
    [{ say: 'ENTIRE', value: 15, whole: 15 }, '全面'],
    [{ say: 'DELTA', value: 1085, before: 817 }, '增加268'],
    [{ say: 'DELTA', value: 0.3, before: 0.4 }, '减少0.1'],
    [{ say: 'DELTA', value: 7, before: 7 }, '持平'],
    [{ say: 'SEVERAL', value: 3, measure: '家' }, '多家'],
    [{ say: 'REGULARLY', value: 3 }, '定期'],
    [{ say: 'MONTHLY', held: [3, 1, 2, 2], periods: 3 }, '每月'],
    [{ say: 'QUARTERLY', held: [1, 2, 3, 4], periods: 4 }, '每季度'],
    [{ say: 'BEYOND', value: 101, target: 100 }, '超额'],
    [{ say: 'MONTHS_RUNNING', months: [11, 12, 13, 14, 15, 16] }, '连续6个月'],
  ];

  it.each(cases)('of %j is %s', (wording, words) => {
    expect(wordingOf(wording)).toEqual({ words });
  });

  const refused: readonly (readonly [Wording, string])[] = [
    [{ say: 'ORDINAL', rank: 0 }, 'NOT_SAID_IN_HAN'],
    [{ say: 'ALL', value: 111, whole: 112 }, 'NOT_THE_WHOLE'],
    [{ say: 'ALL', value: 0, whole: 0 }, 'NOT_THE_WHOLE'],
    [{ say: 'ENTIRE', value: 14, whole: 15 }, 'NOT_THE_WHOLE'],
    [{ say: 'ENTIRE', value: 15, whole: null }, 'WHOLE_MISSING'],
    [{ say: 'DELTA', value: 7, before: null }, 'BEFORE_MISSING'],
    [{ say: 'SEVERAL', value: 2, measure: '项' }, 'TOO_FEW'],
    [{ say: 'REGULARLY', value: 2 }, 'TOO_FEW'],
    [{ say: 'MONTHLY', held: [1, 3], periods: 3 }, 'GAP_IN_PERIOD'],
    [{ say: 'QUARTERLY', held: [], periods: 0 }, 'GAP_IN_PERIOD'],
    [{ say: 'BEYOND', value: 100, target: 100 }, 'NOT_ABOVE_TARGET'],
    [{ say: 'BEYOND', value: 100, target: null }, 'TARGET_MISSING'],
    [{ say: 'MONTHS_RUNNING', months: [1, 2, 4] }, 'GAP_IN_PERIOD'],
    [{ say: 'MONTHS_RUNNING', months: [1] }, 'TOO_FEW'],
  ];

  it.each(refused)('of %j is refused: %s', (wording, fault) => {
    expect(wordingOf(wording)).toEqual({ fault });
  });
});

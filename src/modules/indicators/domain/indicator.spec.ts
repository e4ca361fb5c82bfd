import { firstExpected, type IndicatorDraft, nextExpected } from './indicator.js';
import { daysOf, periodAfter, periodOf, periodWords, readPeriod } from './period.js';
import { meantReading, type ReadingDraft } from './reading.js';

describe('a period', () => {
  it.each([
    ['2026年5月', 'MONTH', '2026-05', ['2026-05-01', '2026-05-31'], '2026年5月'],
    ['2026.2', 'MONTH', '2026-02', ['2026-02-01', '2026-02-28'], '2026年2月'],
    ['２０２６年第二季度', 'QUARTER', '2026-Q2', ['2026-04-01', '2026-06-30'], '2026年第二季度'],
    ['2026Q4', 'QUARTER', '2026-Q4', ['2026-10-01', '2026-12-31'], '2026年第四季度'],
    ['2026年4季度', 'QUARTER', '2026-Q4', ['2026-10-01', '2026-12-31'], '2026年第四季度'],
    ['2026年度', 'YEAR', '2026', ['2026-01-01', '2026-12-31'], '2026年'],
  ] as const)('%s is read', (words, frequency, period, [from, to], written) => {
    expect(readPeriod(words, frequency)).toBe(period);
    expect(daysOf(period)).toEqual({ from, to });
    expect(periodWords(period)).toBe(written);
    expect(readPeriod(written, frequency)).toBe(period);
    expect(periodOf(to, frequency)).toBe(period);
    expect(periodAfter(period, frequency) > period).toBe(true);
  });

  it('of another frequency is none', () => {
    expect(readPeriod('2026年5月', 'QUARTER')).toBeNull();
    expect(readPeriod('2026年13月', 'MONTH')).toBeNull();
    expect(readPeriod('上半年', 'YEAR')).toBeNull();
  });
});

describe('the readings that are expected', () => {
  const of: Pick<IndicatorDraft, 'frequency' | 'baselineOn' | 'targetOn'> = {
    frequency: 'QUARTER',
    baselineOn: '2025-12-31',
    targetOn: '2026-12-31',
  };

  it('begin with the period that goes on, so that nobody is late by the entry itself, and end with that of the target', () => {
    expect(firstExpected(of, '2026-07-22')).toBe('2026-Q3');
    expect(firstExpected({ ...of, baselineOn: '2026-08-31' }, '2026-01-05')).toBe('2026-Q3');
    expect(firstExpected(of, '2027-01-05')).toBeNull();
    expect(nextExpected('2026-Q3', of)).toBe('2026-Q4');
    expect(nextExpected('2026-Q4', of)).toBeNull();
  });
});

describe('a reading', () => {
  const draft: ReadingDraft = {
    ...{ period: '2026年5月', asOf: null, value: '3006.77', rankPosition: null, rankOf: null },
    ...{ source: '统计月报5月', sourceIssuer: null },
  };
  const faults = (changed: Partial<ReadingDraft>): readonly string[] =>
    meantReading({ ...draft, ...changed }, 'MONTH', '2026-07-22').faults.map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );

  it('is of the last day of its period where nobody names another', () => {
    expect(meantReading(draft, 'MONTH', '2026-07-22')).toMatchObject({
      meant: { period: '2026-05', asOf: '2026-05-31' },
      faults: [],
    });
    expect(faults({ period: '2026年7月', asOf: '2026-07-20' })).toEqual([]);
  });

  it.each([
    [{ period: '5月' }, '/period PERIOD_NOT_UNDERSTOOD'],
    [{ period: '2026年7月' }, '/asOf DATE_IN_FUTURE'],
    [{ asOf: '2026-06-01' }, '/asOf AS_OF_OUTSIDE_PERIOD'],
    [{ value: '约3千' }, '/value VALUE_NOT_DECIMAL'],
    [{ rankOf: 16 }, '/rankPosition FIELD_MISSING'],
    [{ rankPosition: 17, rankOf: 16 }, '/rankPosition RANK_BEYOND_ALL'],
  ])('is refused where %j', (changed, fault) => {
    expect(faults(changed)).toEqual([fault]);
  });
});

import { readStatedDate, yearInTitle } from './stated-date.js';

const QUARTER_ENDS = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];

describe('reading the words of a deadline', () => {
  it.each<[string, string | readonly string[]]>([
    ['2026年12月31日', '2026-12-31'],
    ['2026年12月31日前', '2026-12-31'],
    ['２０２６年１２月３１日前完成', '2026-12-31'],
    ['2026 年 5 月 31 日', '2026-05-31'],
    ['2026.5.31', '2026-05-31'],
    ['2026/5/31', '2026-05-31'],
    ['2026-05-31', '2026-05-31'],
    ['20260531', '2026-05-31'],
    ['9月30日', '2026-09-30'],
    ['9月30号', '2026-09-30'],
    ['于9月30日前', '2026-09-30'],
    ['9.30', '2026-09-30'],
    ['今年9月30日', '2026-09-30'],
    ['2027年6月30日', '2027-06-30'],
    ['2026年12月底', '2026-12-31'],
    ['2026年12月底前', '2026-12-31'],
    ['12月底前', '2026-12-31'],
    ['12月末', '2026-12-31'],
    ['2月底', '2026-02-28'],
    ['2028年2月底', '2028-02-29'],
    ['2026年11月', '2026-11-30'],
    ['2026.11', '2026-11-30'],
    ['2026-06', '2026-06-30'],
    ['9月上旬', '2026-09-10'],
    ['9月中旬前', '2026-09-20'],
    ['9月下旬', '2026-09-30'],
    ['9月初', '2026-09-10'],
    ['全年', '2026-12-31'],
    ['年底', '2026-12-31'],
    ['年底前', '2026-12-31'],
    ['年内', '2026-12-31'],
    ['2026年底前完成', '2026-12-31'],
    ['2026年度', '2026-12-31'],
    ['2026年', '2026-12-31'],
    ['全年持续推进', '2026-12-31'],
    ['持续推进', '2026-12-31'],
    ['上半年', '2026-06-30'],
    ['2026年上半年', '2026-06-30'],
    ['下半年', '2026-12-31'],
    ['第三季度', '2026-09-30'],
    ['三季度末', '2026-09-30'],
    ['2026年第1季度底前', '2026-03-31'],
    ['每季度末', QUARTER_ENDS],
    ['每季度', QUARTER_ENDS],
    ['按季度', QUARTER_ENDS],
    ['各季度末前', QUARTER_ENDS],
    ['2026年3月-12月', '2026-12-31'],
    ['2026年1月至2026年11月底', '2026-11-30'],
    ['3月至10月', '2026-10-31'],
  ])('%s', (words, expected) => {
    expect(readStatedDate(words, 2026)).toEqual({ ok: true, days: [expected].flat() });
  });

  it.each([2026, 2028])('the end of every month of %s', (year) => {
    for (let month = 1; month <= 12; month += 1) {
      const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      expect(readStatedDate(`${String(month)}月底`, year)).toEqual({ ok: true, days: [last] });
      expect(readStatedDate(`${String(month)}月下旬`, year)).toEqual({ ok: true, days: [last] });
    }
  });

  it.each(QUARTER_ENDS.map((end, at) => [end, at] as const))(
    'each way of writing the quarter that ends on %s',
    (end, at) => {
      for (const words of [
        `第${'一二三四'.charAt(at)}季度`,
        `${String(at + 1)}季度末`,
        `2026年第${String(at + 1)}季度`,
      ])
        expect(readStatedDate(words, 2026)).toEqual({ ok: true, days: [end] });
    },
  );

  it.each([
    ['2026.13.1', 'DATE_IMPOSSIBLE'],
    ['2026年2月30日', 'DATE_IMPOSSIBLE'],
    ['2月29日', 'DATE_IMPOSSIBLE'],
    ['13月底', 'DATE_IMPOSSIBLE'],
    ['0月', 'DATE_IMPOSSIBLE'],
    ['20261301', 'DATE_IMPOSSIBLE'],
    ['尽快', 'DATE_NOT_UNDERSTOOD'],
    ['6月底、12月底', 'DATE_NOT_UNDERSTOOD'],
    ['每月底', 'DATE_NOT_UNDERSTOOD'],
    ['按上级要求', 'DATE_NOT_UNDERSTOOD'],
    ['46387', 'DATE_NOT_UNDERSTOOD'],
    ['', 'DATE_NOT_UNDERSTOOD'],
  ])('refuses %s', (words, code) => {
    expect(readStatedDate(words, 2026)).toEqual({ ok: false, code });
  });

  it('refuses words without a year when the ledger names none', () => {
    expect(readStatedDate('9月30日', null)).toEqual({ ok: false, code: 'YEAR_UNKNOWN' });
    expect(readStatedDate('每季度末', null)).toEqual({ ok: false, code: 'YEAR_UNKNOWN' });
    expect(readStatedDate('2026.5.31', null)).toEqual({ ok: true, days: ['2026-05-31'] });
  });
});

describe('the year in the title', () => {
  it.each<[string, number | null]>([
    ['2026年度重点改革任务责任台账', 2026],
    ['××市 ２０２６ 年改革台账', 2026],
    ['重点改革任务责任台账', null],
    ['12026年', null],
  ])('%s', (title, year) => {
    expect(yearInTitle(title)).toBe(year);
  });
});

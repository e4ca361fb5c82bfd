import { addDays, dayWords } from '../dates.js';
import { buildCalendarDays, WorkingCalendar } from '../working-calendar.js';
import { readStatedDate, type StatedDate } from './stated-date.js';

const QUARTER_ENDS = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];
const MONTH_ENDS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((last, month) => on(month + 1, last));
const off = (from: string, count: number) => Array.from({ length: count }, (_, index) => addDays(from, index));
/** Of 2026, with the Saturday worked before the Spring Festival; 2027 is not published yet. */
const calendar = new WorkingCalendar(
  1,
  buildCalendarDays(2025, 2027, {
    '2026': {
      off: [...off('2026-01-01', 3), ...off('2026-02-15', 9), ...off('2026-04-04', 3), ...off('2026-05-01', 5)].concat(
        off('2026-06-19', 3),
        off('2026-09-25', 3),
        off('2026-10-01', 7),
      ),
      on: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
  }),
);

function on(month: number, day: number): string {
  return `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
const each = (months: readonly number[], day: number): string[] => months.map((month) => on(month, day));
const read = (words: string, year: number | null = 2026): StatedDate => readStatedDate(words, { year, calendar });

describe('reading the words of a deadline', () => {
  it.each<[string, string | readonly string[]]>([
    ['2026年12月31日', '2026-12-31'],
    ['2026年12月31日前', '2026-12-31'],
    ['２０２６年１２月３１日前完成', '2026-12-31'],
    ['2026 年 5 月 31 日', '2026-05-31'],
    ['2026.5.31', '2026-05-31'],
    ['2026.05.31.', '2026-05-31'],
    ['2026/5/31', '2026-05-31'],
    ['2026-05-31', '2026-05-31'],
    ['2026-05-31 00:00:00', '2026-05-31'],
    ['2026-05-31T00:00:00Z', '2026-05-31'],
    ['2026年5.31', '2026-05-31'],
    ['20260531', '2026-05-31'],
    ['9月30日', '2026-09-30'],
    ['9月30号', '2026-09-30'],
    ['于9月30日前', '2026-09-30'],
    ['不晚于9月30日', '2026-09-30'],
    ['9月30日17时前', '2026-09-30'],
    ['9月30日 18:00前', '2026-09-30'],
    ['9月30日下班前', '2026-09-30'],
    ['9.30', '2026-09-30'],
    ['12.30', '2026-12-30'],
    ['6-30', '2026-06-30'],
    ['今年9月30日', '2026-09-30'],
    ['每年9月30日前', '2026-09-30'],
    ['2027年6月30日', '2027-06-30'],
    ['2026年12月底', '2026-12-31'],
    ['2026年12月底前', '2026-12-31'],
    ['12月底前', '2026-12-31'],
    ['12月末', '2026-12-31'],
    ['2月底', '2026-02-28'],
    ['2028年2月底', '2028-02-29'],
    ['6月', '2026-06-30'],
    ['6月\n底前', '2026-06-30'],
    ['2026年11月', '2026-11-30'],
    ['2026.11', '2026-11-30'],
    ['2026.10', '2026-10-31'],
    ['2026.6月底', '2026-06-30'],
    ['2026-06', '2026-06-30'],
    ['202606', '2026-06-30'],
    ['26年6月', '2026-06-30'],
    ['9月上旬', '2026-09-10'],
    ['9月中旬前', '2026-09-20'],
    ['9月下旬', '2026-09-30'],
    ['9月上半月', '2026-09-15'],
    ['9月初', '2026-09-10'],
    ['全年', '2026-12-31'],
    ['年底', '2026-12-31'],
    ['年底前', '2026-12-31'],
    ['年内', '2026-12-31'],
    ['2026年底前完成', '2026-12-31'],
    ['2026年度', '2026-12-31'],
    ['2026年', '2026-12-31'],
    ['2026', '2026-12-31'],
    ['全年持续推进', '2026-12-31'],
    ['2026年持续推进', '2026-12-31'],
    ['上半年', '2026-06-30'],
    ['2026年上半年', '2026-06-30'],
    ['下半年', '2026-12-31'],
    ['年中', '2026-06-30'],
    ['2026年中', '2026-06-30'],
    ['第三季度', '2026-09-30'],
    ['三季度末', '2026-09-30'],
    ['前三季度', '2026-09-30'],
    ['三季度末月25日前', '2026-09-25'],
    ['2026年第1季度底前', '2026-03-31'],
    ['二〇二六年十二月', '2026-12-31'],
    ['二〇二六年', '2026-12-31'],
    ['二○二六年九月二十五日', '2026-09-25'],
    ['十二月底', '2026-12-31'],
    ['三月三十一日前', '2026-03-31'],
    ['元月底', '2026-01-31'],
    ['次年1月', '2027-01-31'],
    ['明年3月底前', '2027-03-31'],
    ['翌年一季度', '2027-03-31'],
    ['次年底', '2027-12-31'],
    ['“十五五”末', '2030-12-31'],
    ['汛期前（6月1日）', '2026-06-01'],
    ['常态化（12月底）', '2026-12-31'],
    ['9月30日（含）', '2026-09-30'],
    ['9月30日（周三）', '2026-09-30'],
    ['9月30日星期三前', '2026-09-30'],
    ['9月底（9月30日）', '2026-09-30'],
  ])('%s', (words, expected) => {
    expect(read(words)).toEqual({ ok: true, days: [expected].flat() });
  });

  it.each<[string, string]>([
    ['2026年3月-12月', '2026-12-31'],
    ['2026年1月至2026年11月底', '2026-11-30'],
    ['3月至10月', '2026-10-31'],
    ['3月—9月', '2026-09-30'],
    ['3～9月', '2026-09-30'],
    ['1-12月', '2026-12-31'],
    ['2026/3-9', '2026-09-30'],
    ['2026.3-9', '2026-09-30'],
    ['2026.3-2026.9', '2026-09-30'],
    ['2026.3.1-2026.9.30', '2026-09-30'],
    ['2026-3-1至2026-9-30', '2026-09-30'],
    ['3.15-9.30', '2026-09-30'],
    ['2026年3-9月', '2026-09-30'],
    ['9月1日至30日', '2026-09-30'],
    ['9月1日-10月15日', '2026-10-15'],
    ['2026年11月至次年3月', '2027-03-31'],
    ['2026年11月至2027年3月', '2027-03-31'],
    ['11月至次年3月', '2027-03-31'],
    ['2026-2028年', '2028-12-31'],
    ['一至三季度', '2026-09-30'],
    ['第一季度至第三季度', '2026-09-30'],
    ['3月至年底', '2026-12-31'],
    ['即日起至6月底', '2026-06-30'],
    ['自2026年3月起至2026年9月', '2026-09-30'],
  ])('the end of the span %s', (words, end) => {
    expect(read(words)).toEqual({ ok: true, days: [end] });
  });

  it.each<[string, readonly string[]]>([
    ['6月底、12月底前', ['2026-06-30', '2026-12-31']],
    ['3、6、9、12月底', QUARTER_ENDS],
    ['二、四季度', ['2026-06-30', '2026-12-31']],
    ['第二、第四季度末', ['2026-06-30', '2026-12-31']],
    ['上半年、下半年', ['2026-06-30', '2026-12-31']],
    ['6月5日和15日', ['2026-06-05', '2026-06-15']],
    ['2026年6月、2027年6月', ['2026-06-30', '2027-06-30']],
    ['每年6月、12月', ['2026-06-30', '2026-12-31']],
  ])('several days: %s', (words, days) => {
    expect(read(words)).toEqual({ ok: true, days });
  });

  it.each<[string, readonly string[]]>([
    ['每季度末', QUARTER_ENDS],
    ['每季度', QUARTER_ENDS],
    ['按季度', QUARTER_ENDS],
    ['每季度至少1次', QUARTER_ENDS],
    ['各季度末前', QUARTER_ENDS],
    ['每季度末25日前', each([3, 6, 9, 12], 25)],
    ['每季度最后一个月25日前', each([3, 6, 9, 12], 25)],
    ['每季度首月10日前', each([1, 4, 7, 10], 10)],
    ['每月', MONTH_ENDS],
    ['每月底', MONTH_ENDS],
    ['按月推进', MONTH_ENDS],
    ['每月1次', MONTH_ENDS],
    ['每月25日前', each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 25)],
    ['每月二十五日前', each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 25)],
    ['每月31日前', MONTH_ENDS],
    ['每月上旬', each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 10)],
    ['双月', MONTH_ENDS.filter((_, index) => index % 2 === 1)],
    ['每两个月', MONTH_ENDS.filter((_, index) => index % 2 === 1)],
    ['单月底', MONTH_ENDS.filter((_, index) => index % 2 === 0)],
    ['每半年', ['2026-06-30', '2026-12-31']],
    ['每半年末20日前', ['2026-06-20', '2026-12-20']],
    ['9月起每月底', MONTH_ENDS.slice(8)],
    ['4-10月，每月25日前', each([4, 5, 6, 7, 8, 9, 10], 25)],
  ])('again and again: %s', (words, days) => {
    expect(read(words)).toEqual({ ok: true, days, recurring: true });
  });

  it.each([
    ['春节前', '2026-02-14'],
    ['清明节前', '2026-04-03'],
    ['五一前', '2026-04-30'],
    ['“五一”前完成', '2026-04-30'],
    ['劳动节前', '2026-04-30'],
    ['端午节前', '2026-06-18'],
    ['中秋节前', '2026-09-24'],
    ['国庆节前', '2026-09-30'],
    ['十一前', '2026-09-30'],
    ['2026年元旦前', '2025-12-31'],
  ])('the last working day before a holiday: %s', (words, day) => {
    expect(read(words)).toMatchObject({ ok: true, days: [day] });
  });

  it.each(['元旦前', '明年春节前', '2028年春节前'])('asks where no list says when the holiday is: %s', (words) => {
    expect(read(words)).toMatchObject({ ok: false, ask: true });
  });

  it('asks for a holiday where no calendar is at hand', () => {
    expect(readStatedDate('国庆节前', { year: 2026 })).toMatchObject({ ok: false, ask: true });
  });

  it.each<[string, readonly string[], string]>([
    ['9月30日（周二）', ['2026-09-30'], 'WEEKDAY'],
    ['9月30日星期二前', ['2026-09-30'], 'WEEKDAY'],
    ['12月底前（分批推进）', ['2026-12-31'], 'REMARK'],
    ['12月底前出台实施意见', ['2026-12-31'], 'REMARK'],
    ['12月底前完成，并长期坚持', ['2026-12-31'], 'REMARK'],
    ['2026年6月底前完成方案，12月底前完成', ['2026-06-30', '2026-12-31'], 'STAGES'],
    ['3月启动，9月底前完成', ['2026-09-30'], 'STAGES'],
    ['9月底左右', ['2026-09-30'], 'ABOUT'],
    ['2026.1', ['2026-01-31'], 'ZERO'],
    ['12.3', ['2026-12-03'], 'ZERO'],
    ['2025年12月底', ['2025-12-31'], 'YEAR'],
    ['2062年12月底', ['2062-12-31'], 'YEAR'],
  ])('%s is doubtful', (words, days, doubt) => {
    expect(read(words)).toEqual({ ok: true, days, doubts: [doubt] });
  });

  it.each([
    '常态化',
    '常态化推进',
    '长期',
    '长期坚持',
    '持续推进',
    '尽快',
    '按上级要求',
    '即日起',
    '2026年3月起',
    '接到通知后15日内',
    '自印发之日起30个工作日内',
    '汛期前',
    '每周',
    '每年2次',
    '本月底',
    '年初',
    '待定',
    '根据上级安排',
  ])('asks for the day of %s', (words) => {
    expect(read(words)).toEqual({ ok: false, code: 'DATE_NOT_UNDERSTOOD', ask: true });
  });

  it.each([2026, 2028])('the end of every month of %s', (year) => {
    for (let month = 1; month <= 12; month += 1) {
      const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      expect(read(`${String(month)}月底`, year)).toEqual({ ok: true, days: [last] });
      expect(read(`${String(month)}月下旬`, year)).toEqual({ ok: true, days: [last] });
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
        expect(read(words)).toEqual({ ok: true, days: [end] });
    },
  );

  it('reads every day from the words in which an office writes it', () => {
    for (let day = '2026-01-01'; day <= '2028-12-31'; day = addDays(day, 1)) {
      expect(read(dayWords(day), null)).toEqual({ ok: true, days: [day] });
      expect(read(dayWords(day), Number(day.slice(0, 4)))).toEqual({ ok: true, days: [day] });
    }
  });

  it.each([
    ['2026.13.1', 'DATE_IMPOSSIBLE'],
    ['2026年2月30日', 'DATE_IMPOSSIBLE'],
    ['2月29日', 'DATE_IMPOSSIBLE'],
    ['13月底', 'DATE_IMPOSSIBLE'],
    ['0月', 'DATE_IMPOSSIBLE'],
    ['20261301', 'DATE_IMPOSSIBLE'],
    ['每月32日', 'DATE_IMPOSSIBLE'],
    ['6月底、13月底', 'DATE_IMPOSSIBLE'],
    ['3月至13月', 'DATE_IMPOSSIBLE'],
    ['2026年11月至3月', 'DATE_SPAN_BACKWARDS'],
    ['12月-9月', 'DATE_SPAN_BACKWARDS'],
    ['3-9', 'DATE_NOT_UNDERSTOOD'],
    ['9月中', 'DATE_NOT_UNDERSTOOD'],
    ['11月、3月', 'DATE_NOT_UNDERSTOOD'],
    ['9月底（10月15日）', 'DATE_NOT_UNDERSTOOD'],
    ['推进至甲方满意', 'DATE_NOT_UNDERSTOOD'],
    ['46387', 'DATE_NOT_UNDERSTOOD'],
    ['底', 'DATE_NOT_UNDERSTOOD'],
    ['', 'DATE_NOT_UNDERSTOOD'],
  ])('refuses %s', (words, code) => {
    expect(read(words)).toEqual({ ok: false, code });
  });

  it.each(['9月30日', '每季度末', '每月底', '国庆节前', '次年1月', '3月至9月'])(
    'refuses %s, which names no year, when the ledger names none',
    (words) => {
      expect(read(words, null)).toEqual({ ok: false, code: 'YEAR_UNKNOWN' });
      expect(read('2026.5.31', null)).toEqual({ ok: true, days: ['2026-05-31'] });
    },
  );
});

import { addDays } from '../dates.js';
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
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const twice = (days: readonly number[]): string[] => MONTHS.flatMap((month) => days.map((day) => on(month, day)));
const read = (words: string): StatedDate => readStatedDate(words, { year: 2026, calendar });

describe('what comes again and again, and before holidays', () => {
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
    ['每月25日前', each(MONTHS, 25)],
    ['每月二十五日前', each(MONTHS, 25)],
    ['每月31日前', MONTH_ENDS],
    ['每月上旬', each(MONTHS, 10)],
    ['双月', MONTH_ENDS.filter((_, index) => index % 2 === 1)],
    ['每两个月', MONTH_ENDS.filter((_, index) => index % 2 === 1)],
    ['单月底', MONTH_ENDS.filter((_, index) => index % 2 === 0)],
    ['每半年', ['2026-06-30', '2026-12-31']],
    ['每半年末20日前', ['2026-06-20', '2026-12-20']],
    ['上、下半年各一次', ['2026-06-30', '2026-12-31']],
    ['上半年、下半年各1次', ['2026-06-30', '2026-12-31']],
    ['上下半年各召开一次', ['2026-06-30', '2026-12-31']],
    ['2026年上、下半年', ['2026-06-30', '2026-12-31']],
    ['半年一次', ['2026-06-30', '2026-12-31']],
    ['每季度各一次', QUARTER_ENDS],
    ['每月5日、20日', twice([5, 20])],
    ['每月5日、20日前报送', twice([5, 20])],
    ['每月5日和20日', twice([5, 20])],
    ['每月上旬、下旬', [...each(MONTHS, 10), ...MONTH_ENDS].sort()],
    ['每季度首月10日、末月25日', [...each([1, 4, 7, 10], 10), ...each([3, 6, 9, 12], 25)].sort()],
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
});

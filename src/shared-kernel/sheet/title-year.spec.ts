import { yearOf } from './title-year.js';

describe('the year of a ledger', () => {
  it.each<[string, readonly string[], string, string, number | 'ASK']>([
    ['its title', ['2026年度重点改革任务责任台账'], 'Sheet1', '台账.xlsx', 2026],
    ['its title without 年', ['2026改革台账'], '', '', 2026],
    ['a title of full width', ['××市 ２０２６ 年改革台账'], '', '', 2026],
    ['a title in Chinese numerals', ['全市重点改革任务责任台账（二〇二六年度）'], '', '', 2026],
    ['the title, not the day of filling in', ['2026年度责任台账', '填报日期：2025年12月30日'], '', '', 2026],
    ['the title, not the end of the reported time', ['2026年度责任台账（截至2027年1月）'], '', '', 2026],
    ['the title, not another document', ['〔2025〕12号附件', '2026年度责任台账'], '', '', 2026],
    ['the title, not a document named in it', ['2026年责任台账', '根据《2025年工作要点》编制'], '', '', 2026],
    ['the sheet where the title names a span', ['全市重点改革任务责任台账（2026-2028年）'], '2026', '', 2026],
    ['the sheet where the title names none', ['重点改革任务责任台账'], '2026年台账', '2027.xlsx', 2026],
    ['the file where neither does', ['重点改革任务责任台账'], 'Sheet1', '2026年度台账(9月).xlsx', 2026],
    ['nobody: a span alone', ['全市重点改革任务责任台账（2026-2028年）'], 'Sheet1', '台账.xlsx', 'ASK'],
    ['nobody: two years', ['2025年度、2026年度改革任务'], 'Sheet1', '', 'ASK'],
    ['nobody: a document number', ['运改办发〔2026〕3号附件'], 'Sheet1', '台账.xlsx', 'ASK'],
    ['nobody: a day in the name of the file', ['重点改革任务责任台账'], 'Sheet1', '台账2026.10.9.xlsx', 'ASK'],
    ['nobody: five figures', ['12026年'], '', '20261009.xlsx', 'ASK'],
  ])('%s', (_, titles, sheet, file, year) => {
    expect(yearOf(titles, sheet, file)).toBe(year);
  });
});

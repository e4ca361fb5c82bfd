import { parseDays } from '../../web/src/features/calendar/parse-days.js';

describe('a pasted list of days', () => {
  it.each<[string, string, string[]]>([
    ['a day of the year', '1月1日', ['2027-01-01']],
    ['a day with its year', '2026年12月31日', ['2026-12-31']],
    ['days as figures', '2027-02-05 2027/2/6\n2027.2.7', ['2027-02-05', '2027-02-06', '2027-02-07']],
    ['days to another of the month', '5月1日至3日', ['2027-05-01', '2027-05-02', '2027-05-03']],
    ['with the days of the week', '5月1日（周六）至2日（周日）放假', ['2027-05-01', '2027-05-02']],
    ['over the end of a month', '1月31日—2月1日', ['2027-01-31', '2027-02-01']],
    ['over the end of a year', '2026年12月31日至2027年1月1日', ['2026-12-31', '2027-01-01']],
    ['each day once, in order', '5月2日、5月1日，5月2日', ['2027-05-01', '2027-05-02']],
    [
      'the sentence of a notice',
      '一、元旦：1月1日（周五）至2日（周六）放假调休，共2天。',
      ['2027-01-01', '2027-01-02'],
    ],
  ])('reads %s', (_, text, days) => {
    expect(parseDays(text, 2027)).toEqual({ days, unread: [] });
  });

  it.each<[string, string]>([
    ['a day that is not in the calendar', '2月30日'],
    ['a span that runs backwards', '5月3日至1日'],
    ['a span longer than any holiday', '1月1日至12月31日'],
    ['a figure alone', '20270101'],
  ])('names %s instead of guessing', (_, text) => {
    expect(parseDays(text, 2027)).toEqual({ days: [], unread: [text] });
  });
});

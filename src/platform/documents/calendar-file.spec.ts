import ICAL from 'ical.js';
import { type CalendarEntry, writeCalendarFile } from './calendar-file.js';

const ASKED: CalendarEntry = {
  uid: '1@city.example',
  sequence: 3,
  title: '改革工作安排',
  link: 'https://city.example/open/1',
  at: { instant: '2026-11-05T07:00:00.000Z' },
  cancelled: false,
};
const written = (...entries: CalendarEntry[]): string =>
  writeCalendarFile('改革工作日历', entries, '2026-10-30T01:02:03.456Z').toString();
const read = (entry: Partial<CalendarEntry>): ICAL.Event =>
  new ICAL.Event(
    new ICAL.Component(ICAL.parse(written({ ...ASKED, ...entry })) as unknown[]).getFirstSubcomponent('vevent') ??
      undefined,
  );

describe('a calendar file', () => {
  it.each([
    ['a long Chinese title', '乡村e镇建设现场推进会调度县区商务系统改革任务落实情况'.repeat(6)],
    ['characters beyond the basic plane', `${'a'.repeat(65)}𠮷𠮷𠮷𠮷`],
    ['what the format itself uses', 'a\\b; c, d: "e"\nBEGIN:VALARM'],
  ])('another reader finds %s as it was', (_, title) => {
    expect(read({ title }).summary).toBe(title);
  });

  it('no line is longer than 75 octets, each ends with CRLF, and none ends within a character', () => {
    const file = written({ ...ASKED, title: '改革𠮷'.repeat(60) });
    const lines = file.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\uFFFD');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('a carriage return or a control character begins no line of its own', () => {
    expect(read({ title: 'a\rb\r\nc\u0000d' }).summary).toBe('a\nb\nc d');
  });

  it('a moment is in UTC and is the same wherever it is read', () => {
    const event = read({});
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-11-05T07:00:00.000Z');
    expect([event.uid, event.sequence, event.component.getFirstPropertyValue('status')]).toEqual([
      '1@city.example',
      3,
      'CONFIRMED',
    ]);
    expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2026-10-30T01:02:03Z');
  });

  it('a day is a whole day that keeps nobody busy, the last of a year too', () => {
    const event = read({ at: { day: '2026-12-31' } });
    expect([event.startDate.isDate, String(event.startDate), String(event.endDate)]).toEqual([
      true,
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('what was called off is said to be', () => {
    expect(read({ cancelled: true }).component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

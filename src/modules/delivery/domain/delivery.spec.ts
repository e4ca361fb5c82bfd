import { instantAt } from '../../../shared-kernel/dates.js';
import { buildCalendarDays, WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import { type Address, classOf, repeats, retryAfter, routeOf } from './delivery.js';
import { isMailAddress } from './mail-address.js';
import { groupOpensAt, opensAfter, opensAt } from './opening.js';

describe('the class of a message', () => {
  it.each([
    [{ informs: false, statutory: true, copy: false }, 'STATUTORY'],
    [{ informs: false, statutory: false, copy: false }, 'NORMAL'],
    [{ informs: false, statutory: false, copy: true }, 'INFO'],
    [{ informs: false, statutory: true, copy: true }, 'INFO'],
    // For information by its kind.
    [{ informs: true, statutory: false, copy: false }, 'INFO'],
  ])('%j is %s', (notice, expected) => {
    expect(classOf(notice)).toBe(expected);
  });
});

describe('the way of a message', () => {
  const address = (id: string, change: Partial<Address> = {}): Address => ({
    ...{ id, channelId: 'mail', wants: ['NORMAL'], fault: null },
    ...change,
  });
  const [first, muted, broken] = [address('a'), address('b', { wants: [] }), address('c', { fault: 'REFUSED' })];

  it.each([
    ['takes the first address that wants it', [muted, first], 'NORMAL', undefined, 'a'],
    ['takes the first at all where it is formal: nobody mutes that', [muted, first], 'STATUTORY', undefined, 'b'],
    ['leaves out an address that takes nothing any more', [broken, first], 'STATUTORY', undefined, 'a'],
    ['goes on to the next one after one that failed', [first, muted], 'STATUTORY', 'a', 'b'],
    ['ends where none is left', [muted, first], 'NORMAL', 'a', null],
    ['sends nothing for information only to whoever did not ask for it', [first], 'INFO', undefined, null],
  ] as const)('%s', (_, addresses, of, failed, expected) => {
    expect(routeOf(addresses, of, failed)?.id ?? null).toBe(expected);
  });
});

describe('a message that met a passing failure', () => {
  it('is tried again after 15 s, 1 min, 5 min, 30 min and 2 h, then no more by that channel', () => {
    expect([1, 2, 3, 4, 5, 6].map((attempts) => retryAfter(attempts))).toEqual([15, 60, 300, 1800, 7200, null]);
  });

  it('waits as long as the provider asks, for a day at most', () => {
    expect([retryAfter(1, 90), retryAfter(2, 5), retryAfter(1, 1_000_000)]).toEqual([90, 60, 86_400]);
  });
});

it('what nobody knows the outcome of is sent once more where it is formal, and never a second time', () => {
  const cases = [
    { statutory: true, repeatOf: null },
    { statutory: true, repeatOf: 'd1' },
    { statutory: false, repeatOf: null },
  ];
  expect(cases.map(repeats)).toEqual([true, false, false]);
});

describe('office hours', () => {
  const calendar = new WorkingCalendar(
    1,
    buildCalendarDays(2026, 2026, { 2026: { off: ['2026-10-01', '2026-10-02'], on: ['2026-10-10'] } }),
  );
  const HOURS = [
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '18:00' },
  ];
  // Its last figures are 0000003c: a minute after the opening.
  const ANN = '0190f5fe-7c00-7a00-8000-00000000003c';

  it.each([
    ['within the hours at once', '2026-09-30 09:15', '2026-09-30 09:15'],
    ['before them at the opening', '2026-09-30 06:00', '2026-09-30 08:31'],
    ['at noon in the afternoon', '2026-09-30 12:00', '2026-09-30 14:31'],
    ['in the evening of the last day after the holiday', '2026-09-30 18:00', '2026-10-05 08:31'],
    ['on a weekend that is worked, at once', '2026-10-10 10:00', '2026-10-10 10:00'],
    ['on a rest day on the next working day', '2026-09-26 10:00', '2026-09-28 08:31'],
  ])('a message goes %s', (_, at, expected) => {
    const instant = (words: string) => instantAt(words.slice(0, 10), words.slice(11));
    expect(opensAt(instant(at), ANN, HOURS, calendar)).toBe(instant(expected));
  });

  it('the opening is spread over twenty minutes, each person at a place of his own', () => {
    const people = Array.from(
      { length: 500 },
      (_, at) => `0190f5fe-7c00-7a00-8000-0000${(at * 7919).toString(16).padStart(8, '0')}`,
    );
    const seconds = people.map(
      (person) =>
        (Date.parse(opensAt(instantAt('2026-09-30', '06:00'), person, HOURS, calendar)) -
          Date.parse(instantAt('2026-09-30', '08:30'))) /
        1000,
    );
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...seconds)).toBeLessThan(1200);
    expect(new Set(seconds).size).toBeGreaterThan(300);
  });

  it.each([
    ['at its minute of the hour', '2026-09-30 09:15', '2026-09-30 10:01'],
    ['at that very minute at once', '2026-09-30 09:01', '2026-09-30 09:01'],
    ['before the opening with the opening', '2026-09-30 08:05', '2026-09-30 08:31'],
    ['late in the morning in the afternoon', '2026-09-30 11:05', '2026-09-30 14:31'],
    ['late in the day on the next working day', '2026-09-30 17:30', '2026-10-05 08:31'],
  ])('a chat group is told %s, whoever of it is concerned', (_, at, expected) => {
    const instant = (words: string) => instantAt(words.slice(0, 10), words.slice(11));
    expect(groupOpensAt(instant(at), ANN, HOURS, calendar)).toBe(instant(expected));
  });

  it('what comes after the day’s list has gone waits for the next working day', () => {
    expect(opensAfter('2026-09-30', ANN, HOURS, calendar)).toBe(instantAt('2026-10-05', '08:31'));
  });
});

describe('a mail address', () => {
  it.each(['zhang.san@chuzhou.gov.cn', 'a_b+c@mail.example.cn'])('%s is one', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });

  it.each([
    'a@example.cn，b@example.cn',
    'a@example.cn；b@example.cn',
    'a@example.cn、b@example.cn',
    'a@example.cn, b@example.cn',
    '张三 <a@example.cn>',
    'a@example.cn\r\nBcc: b@example.cn',
    'a@localhost',
    'a..b@example.cn',
    '"a b"@example.cn',
    '张三@example.cn',
  ])('%j is none, or more than one', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});

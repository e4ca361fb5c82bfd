import { book, WatchDesk } from '../../../../../test/support/watch-desk.js';
import { deskOf } from '../../../../../test/support/walk-acts.js';

/** Silence is no objection: one row per clause of what lapses. Wednesday 15 July 2026 is the last day unless told. */
const asked = { kind: 'TASK', ladder: 'LAPSE', plannedOn: null, actBy: null, currentDate: '2026-07-15' } as const;
type Change = Parameters<typeof deskOf>[0];

describe('what lapses', () => {
  it.each<[string, Change, readonly string[]]>([
    [
      'is reminded one working day before, and met once its last day is over',
      {},
      ['2026-07-14 REMINDER DUE', '2026-07-16 LAPSED'],
    ],
    [
      'is over with the next working day where its last day is a rest day',
      { currentDate: '2026-07-18' },
      ['2026-07-17 REMINDER DUE', '2026-07-21 LAPSED'],
    ],
    [
      'is over also where the day after is a holiday',
      { currentDate: '2026-09-30' },
      ['2026-09-29 REMINDER DUE', '2026-10-01 LAPSED'],
    ],
    [
      'of one working day alone is not reminded',
      { openedOn: '2026-07-14', dateSetOn: '2026-07-14' },
      ['2026-07-16 LAPSED'],
    ],
    ['is never met by silence where it was met before', { state: 'MET' }, []],
    ['nor where it was cancelled', { state: 'CANCELLED' }, []],
    [
      'nor while it awaits a verdict',
      { state: 'SUBMITTED', pauses: [{ from: '2026-07-10', to: null, reason: 'FILED' }] },
      [],
    ],
    ['nor while it stands silent as 历史逾期', { hold: 'HISTORIC' }, []],
    ['nor while its clock stands', { pauses: [{ from: '2026-07-13', to: null, reason: 'EXPLANATION' }] }, []],
    [
      'lapses after the days of grace of what was given back',
      { state: 'RETURNED', pauses: [{ from: '2026-07-15', to: '2026-07-17', reason: 'GRACE' }] },
      ['2026-07-14 REMINDER DUE', '2026-07-20 LAPSED'],
    ],
  ])('%s', (_what, change, lines) => {
    const desk = deskOf({ ...asked, ...change }, change?.openedOn ?? '2026-07-01');
    desk.goTo('2026-12-31');
    expect(desk.linesOf('D1')).toEqual(lines);
  });

  it('is reminded so many working days before as the rules in force say', () => {
    const rules = { ...book.policy.rules, lapseLadder: { before: 3 } };
    const desk = new WatchDesk('2026-07-01', '08:00', { ...book, policy: { version: 2, rules } });
    desk.register({ id: 'D1', ...asked });
    desk.goTo('2026-12-31');
    expect(desk.linesOf('D1')).toEqual(['2026-07-10 REMINDER DUE', '2026-07-16 LAPSED']);
    expect(desk.clauses).toEqual(['REMINDER_LAPSE', 'LAPSED']);
  });

  it('after an outage is met at once, as of its last day, and nobody is reminded any more', () => {
    const desk = deskOf(asked);
    desk.matter('D1').nextAt = null;
    desk.goTo('2026-07-30', '22:00');
    desk.change('D1', {});
    desk.goTo('2026-08-31');
    expect(desk.linesOf('D1')).toEqual(['2026-07-30 LAPSED']);
  });

  it('looked at again, and again, nothing more follows', () => {
    const desk = deskOf(asked);
    for (const day of ['2026-07-14', '2026-07-16', '2026-07-17', '2026-08-03']) {
      desk.goTo(day, '10:00');
      desk.change('D1', {});
      desk.goTo(day, '10:30');
    }
    expect(desk.linesOf('D1')).toEqual(['2026-07-14 REMINDER DUE', '2026-07-16 LAPSED']);
  });

  it('opens no case, however many of one unit lapse together', () => {
    const desk = deskOf(asked);
    for (const id of ['D2', 'D3', 'D4']) desk.register({ ...asked, id });
    desk.goTo('2026-12-31');
    expect(desk.log.filter((line) => line.includes('CASE'))).toEqual([]);
  });
});

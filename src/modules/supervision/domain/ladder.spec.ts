import { book, calendar, DUTY, WatchDesk } from '../../../../test/support/watch-desk.js';
import { holdSlip } from './hold-slip.js';
import { reject } from './interview-signing.js';
import { allowedFrom } from './moments.js';
import { raise } from './raise.js';

/** One row per clause of the ladder, the pauses and the case. */
function desk(change: Partial<typeof DUTY> = {}, from = '2026-07-01'): WatchDesk {
  const made = new WatchDesk(from);
  made.register({ id: 'D1', ...change });
  return made;
}
const task = { kind: 'TASK', plannedOn: null, actBy: null } as const;

describe('reminders', () => {
  it('goes out 5 working days before the planned date', () => {
    const one = desk({ plannedOn: '2026-08-20' });
    one.goTo('2026-08-31');
    expect(one.linesOf('D1')).toEqual(['2026-08-13 REMINDER PLANNED']);
  });

  it('goes once when planned date and actBy fall together', () => {
    const one = desk({ plannedOn: '2026-09-30' });
    one.goTo('2026-10-13');
    expect(one.linesOf('D1')).toEqual(['2026-09-09 REMINDER ACT', '2026-09-22 REMINDER ACT']);
  });

  it('never fires a rung that lies before registration', () => {
    const one = desk({ openedOn: '2026-09-10', dateSetOn: '2026-09-10' }, '2026-09-10');
    one.goTo('2026-09-21');
    expect(one.linesOf('D1')).toEqual([]);
  });

  it('sends only the latest of those missed in an outage', () => {
    const one = desk();
    one.matter('D1').nextAt = null;
    one.goTo('2026-09-23', '10:00');
    one.change('D1', {});
    one.goTo('2026-10-13');
    expect(one.linesOf('D1')).toEqual(['2026-09-23 REMINDER ACT']);
  });

  it('a rung on a barred day fires on the next allowed one', () => {
    // Five working days before 16 October lies on 8 October, the first working day after the holiday.
    const one = desk({ ...task, currentDate: '2026-10-15' });
    one.goTo('2026-10-14');
    expect(calendar.add('2026-10-15', -5)).toBe('2026-10-09');
    expect(one.linesOf('D1')).toEqual(['2026-10-09 REMINDER DUE']);
    expect([
      allowedFrom('2026-09-30', calendar),
      allowedFrom('2026-10-08', calendar),
      allowedFrom('2026-09-25', calendar),
    ]).toEqual(['2026-10-09', '2026-10-09', '2026-09-29']);
  });

  it('REMIND obligations are reminded 2 working days before and 1 after, and open no case', () => {
    const one = desk({ ...task, kind: 'PLAN', ladder: 'REMIND', currentDate: '2026-07-15' });
    one.goTo('2026-12-31');
    expect(one.linesOf('D1')).toEqual(['2026-07-13 REMINDER DUE', '2026-07-16 OVERDUE_REMINDER']);
  });

  it('OFFICE obligations remind the official’s own chain', () => {
    const one = desk({ ...task, kind: 'VERIFICATION', ladder: 'OFFICE', currentDate: '2026-07-15' });
    one.goTo('2026-12-31');
    expect(one.linesOf('D1')).toEqual(['2026-07-16 CHAIN_REMINDER']);
  });
});

describe('overdue', () => {
  it('an overdue rung due on a barred day waits: lateness 1 on 30 September, reminder on 9 October', () => {
    const one = desk({ ...task, currentDate: '2026-09-29' });
    one.goTo('2026-10-12');
    expect(one.linesOf('D1', '2026-09-25')).toEqual([
      '2026-10-09 CASE_OPENED',
      '2026-10-09 OVERDUE_REMINDER',
      '2026-10-10 SLIP_PREPARED',
      '2026-10-12 SLIP_SENT',
    ]);
  });

  it('after an outage the ladder is climbed a rung a day, never two', () => {
    const one = desk();
    one.goTo('2026-10-13');
    one.matter('D1').nextAt = null;
    one.goTo('2026-10-28', '10:00');
    one.change('D1', {});
    one.goTo('2026-11-04');
    expect(one.linesOf('D1', '2026-10-14')).toEqual([
      '2026-10-28 CASE_OPENED',
      '2026-10-28 OVERDUE_REMINDER',
      '2026-10-29 SLIP_PREPARED',
      '2026-10-30 SLIP_SENT',
    ]);
    one.goTo('2026-11-05');
    expect(one.linesOf('D1', '2026-11-05')).toEqual(['2026-11-05 TIER_PROPOSAL 1 LADDER NEW']);
  });

  it('looked at again on the same day, or on a barred one, it stays at rest', () => {
    const one = desk();
    one.goTo('2026-10-13');
    one.matter('D1').nextAt = null;
    one.goTo('2026-10-28', '10:00');
    one.change('D1', {});
    one.change('D1', {});
    expect(one.linesOf('D1', '2026-10-14')).toEqual(['2026-10-28 CASE_OPENED', '2026-10-28 OVERDUE_REMINDER']);
    const other = desk({ ...task, currentDate: '2026-09-29' });
    other.goTo('2026-09-30', '10:00');
    other.change('D1', {});
    other.goTo('2026-10-08', '10:00');
    other.change('D1', {});
    expect(other.linesOf('D1', '2026-09-23')).toEqual([]);
  });

  it('nothing fires outside 09:00 to 18:00', () => {
    const one = desk();
    one.goTo('2026-10-13');
    one.matter('D1').nextAt = null;
    one.goTo('2026-10-14', '19:00');
    one.change('D1', {});
    expect(one.linesOf('D1', '2026-10-14')).toEqual([]);
    one.goTo('2026-10-15');
    expect(one.linesOf('D1', '2026-10-14')).toContain('2026-10-15 OVERDUE_REMINDER');
  });

  it('stops on filing, for good once verified', () => {
    const one = desk();
    one.goTo('2026-10-12', '10:00');
    one.file('D1');
    one.goTo('2026-10-20', '10:00');
    expect(one.lateness('D1')).toBe(0);
    one.verify('D1');
    one.goTo('2026-12-31');
    expect(one.linesOf('D1', '2026-10-01')).toEqual([]);
    expect(one.matter('D1').nextAt).toBeNull();
    expect(one.light('D1')).toBe('DONE');
  });

  it.each([
    ['EXEMPT', 'EXCUSED'],
    ['CANCELLED', 'VOID'],
    ['MET', 'FULFILLED'],
  ] as const)('%s closes the case %s', (state, outcome) => {
    const one = desk();
    one.goTo('2026-10-14', '10:00');
    one.change('D1', { state });
    expect(one.linesOf('D1').at(-1)).toBe(`2026-10-14 CASE_CLOSED ${outcome}`);
  });
});

describe('slips', () => {
  it('held until a date: the clock stands, and it goes out on that day', () => {
    const one = desk();
    one.goTo('2026-10-16', '10:00');
    const held = holdSlip(one.matter('D1').slip!, null, '2026-10-16', book);
    one.matter('D1').slip = held.slip;
    one.change('D1', { pauses: [held.pause] });
    expect(held.pause).toEqual({ from: '2026-10-16', to: '2026-10-20', reason: 'HOLD_SLIP' });
    one.goTo('2026-10-21');
    expect(one.linesOf('D1', '2026-10-17')).toEqual(['2026-10-21 CASE_RESUMED', '2026-10-21 SLIP_SENT']);
    expect(one.lateness('D1')).toBe(3);
  });

  it('cannot be held once out, nor until a day that is past', () => {
    const slip = { state: 'PREPARED', dateRun: 1, preparedOn: '2026-10-16', holdUntil: null, sentOn: null } as const;
    expect(() => holdSlip({ ...slip, state: 'SENT' }, null, '2026-10-19', book)).toThrow('SLIP_NOT_PREPARED');
    expect(() => holdSlip(slip, '2026-10-15', '2026-10-16', book)).toThrow('HOLD_DATE_INVALID');
  });

  it('dropped because the unit filed, it is prepared again when the filing was returned and grace ran out', () => {
    const one = desk();
    one.goTo('2026-10-16', '15:00');
    one.file('D1');
    one.goTo('2026-10-22', '16:00');
    one.sendBack('D1');
    one.goTo('2026-10-29');
    expect(one.linesOf('D1', '2026-10-24')).toEqual([
      '2026-10-28 CASE_RESUMED',
      '2026-10-28 SLIP_PREPARED',
      '2026-10-29 SLIP_SENT',
    ]);
  });
});

describe('tiers', () => {
  it('rejected, the case is held until the date named, then proposed again in the next round', () => {
    const one = desk();
    one.goTo('2026-10-26', '10:00');
    one.act((dossier, acting) => reject(dossier, { reason: '已电话沟通', until: null }, acting));
    expect(one.talk().interview.state).toBe('REJECTED');
    one.goTo('2026-11-09');
    expect(one.linesOf('D1', '2026-10-26')).toEqual([
      '2026-10-26 CASE_PAUSED HOLD_REJECTED',
      '2026-11-09 CASE_RESUMED',
      '2026-11-09 TIER_PROPOSAL 1 AFTER_HOLD NEW',
    ]);
    expect(one.talk(2).interview).toMatchObject({ tier: 1, round: 2 });
  });

  it('three obligations of one unit later than 10 go to tier 2 once no lower interview of them is open', () => {
    const one = new WatchDesk('2026-10-09');
    for (const id of ['D1', 'D2', 'D3']) one.register({ id });
    one.goTo('2026-10-30', '10:00');
    expect(one.talks).toHaveLength(1);
    expect(one.talk(1).items).toHaveLength(3);
    one.act((dossier, acting) => reject(dossier, { reason: '合并研究', until: null }, acting));
    one.goTo('2026-11-13');
    expect(one.linesOf('D2', '2026-10-31')).toEqual([
      '2026-11-13 CASE_RESUMED',
      '2026-11-13 TIER_PROPOSAL 2 COUNT JOIN',
    ]);
    expect(one.talk(2)).toMatchObject({ interview: { tier: 2, round: 1, state: 'PROPOSED' } });
    expect(one.talk(2).items).toHaveLength(3);
  });

  it('two such obligations do not', () => {
    const one = new WatchDesk('2026-10-09');
    for (const id of ['D1', 'D2']) one.register({ id });
    one.goTo('2026-10-30', '10:00');
    one.act((dossier, acting) => reject(dossier, { reason: '合并研究', until: null }, acting));
    one.goTo('2026-11-13');
    expect(one.talk(2).interview).toMatchObject({ tier: 1, round: 2 });
  });

  it('a person raises with reason and facts, upwards only, and not past an open interview', () => {
    const openCase = { id: 'c', tier: 1, state: 'OPEN', pauseReason: null, dateRun: 1, pending: null } as const;
    const why = { reason: '质效不高', facts: '两次退回' };
    expect(raise(null, null, { tier: 1, ...why })).toEqual({ pending: { tier: 1, trigger: 'PERSON' }, skips: false });
    expect(raise(null, null, { tier: 2, ...why }).skips).toBe(true);
    expect(() => raise(openCase, null, { tier: 1, ...why })).toThrow('CASE_TIER_NOT_HIGHER');
    expect(() => raise(openCase, { itemId: 'i', suspendedSince: null }, { tier: 2, ...why })).toThrow(
      'INTERVIEW_WRONG_STATE',
    );
    expect(() => raise(null, null, { tier: 1, reason: ' ', facts: '两次退回' })).toThrow('RAISE_REASON_REQUIRED');
  });

  it('a PROPOSED interview whose obligations are all verified is VOID, and nobody is told', () => {
    const one = desk();
    one.goTo('2026-10-26', '10:00');
    one.file('D1');
    expect(one.talk().interview.suspendedSince).toBe('2026-10-26');
    one.verify('D1');
    expect(one.talk().interview.state).toBe('VOID');
    expect(one.linesOf('notice')).toEqual([]);
    expect(one.linesOf('D1').at(-1)).toBe('2026-10-26 CASE_CLOSED FULFILLED');
  });
});

import { deskOf } from '../../../../../test/support/walk-acts.js';
import { calendar } from '../../../../../test/support/watch-desk.js';
import { allowedFrom } from '../../policy/domain/moments.js';

/** One row per clause of the ladder's reminders and of the case that the first overdue rung opens. */
const task = { kind: 'TASK', plannedOn: null, actBy: null } as const;

/** Raised by a person before its date. */
const RAISED = {
  ...({ id: 'case-1', tier: 0, state: 'OPEN', pauseReason: null, dateRun: 1, pending: null } as const),
  ...{ exhaustedOn: null, afterMet: false },
};
const THREE = [5, 4, 2].map((days) => ({ base: 'DUE' as const, days }));

describe('reminders', () => {
  it('goes out 5 working days before the planned date', () => {
    const one = deskOf({ plannedOn: '2026-08-20' });
    one.goTo('2026-08-31');
    expect(one.linesOf('D1')).toEqual(['2026-08-13 REMINDER PLANNED']);
  });

  it.each([
    ['the day of its rung', '2026-08-13', []],
    ['a day after its rung', '2026-08-14', []],
    ['the day before its rung', '2026-08-12', ['2026-08-13 REMINDER PLANNED']],
  ])('of a plan filed on %s', (_, plannedSetOn, lines) => {
    const one = deskOf({ plannedOn: null });
    one.goTo(plannedSetOn, '15:00');
    one.change('D1', { plannedOn: '2026-08-20', plannedSetOn });
    one.goTo('2026-08-31');
    expect(one.linesOf('D1')).toEqual(lines);
  });

  it('goes once when planned date and actBy fall together', () => {
    const one = deskOf({ plannedOn: '2026-09-30' });
    one.goTo('2026-10-13');
    expect(one.linesOf('D1')).toEqual(['2026-09-09 REMINDER ACT', '2026-09-22 REMINDER ACT']);
  });

  it('never fires a rung that lies before registration', () => {
    const one = deskOf({ openedOn: '2026-09-10', dateSetOn: '2026-09-10' }, '2026-09-10');
    one.goTo('2026-09-21');
    expect(one.linesOf('D1')).toEqual([]);
  });

  it('never fires a rung that lies before the day on which its case went over to other rules', () => {
    const raised = (movedOn: string | null) => {
      const one = deskOf({ ...task, currentDate: '2026-10-22', originalDate: '2026-10-22' }, '2026-10-15');
      const matter = one.matter('D1');
      matter.openCase = { ...RAISED, movedOn };
      matter.book = {
        ...one.rulebook,
        policy: { version: 2, rules: { ...one.rulebook.policy.rules, reminders: THREE } },
      };
      one.goTo('2026-10-21', '18:00');
      return one.linesOf('D1');
    };
    expect(raised(null)).toEqual(['2026-10-15 REMINDER DUE', '2026-10-16 REMINDER DUE', '2026-10-20 REMINDER DUE']);
    expect(raised('2026-10-16')).toEqual(['2026-10-20 REMINDER DUE']);
  });

  it('fires none on the day on which its case went over to other rules, but the day after', () => {
    const one = deskOf({ ...task, currentDate: '2026-10-14', originalDate: '2026-10-14' }, '2026-10-12');
    one.matter('D1').openCase = { ...RAISED, movedOn: '2026-10-15' };
    one.goTo('2026-10-16', '18:00');
    expect(one.linesOf('D1', '2026-10-15')).toEqual(['2026-10-16 OVERDUE_REMINDER']);
  });

  it('sends only the latest of those missed in an outage', () => {
    const one = deskOf();
    one.matter('D1').nextAt = null;
    one.goTo('2026-09-23', '10:00');
    one.change('D1', {});
    one.goTo('2026-10-13');
    expect(one.linesOf('D1')).toEqual(['2026-09-23 REMINDER ACT']);
  });

  it('a rung on a barred day fires on the next allowed one', () => {
    // Five working days before 16 October lies on 8 October, the first working day after the holiday.
    const one = deskOf({ ...task, currentDate: '2026-10-15' });
    one.goTo('2026-10-14');
    expect(calendar.add('2026-10-15', -5)).toBe('2026-10-09');
    expect(one.linesOf('D1')).toEqual(['2026-10-09 REMINDER DUE']);
    expect([
      allowedFrom('2026-09-30', calendar),
      allowedFrom('2026-10-08', calendar),
      allowedFrom('2026-09-25', calendar),
    ]).toEqual(['2026-10-09', '2026-10-09', '2026-09-29']);
  });

  it('a reminder missed until its date still goes out on the date, and not after it', () => {
    const missed = (day: string) => {
      const one = deskOf({ ...task, currentDate: '2026-09-15' });
      one.matter('D1').nextAt = null;
      one.goTo(day, '10:00');
      one.change('D1', {});
      return one.linesOf('D1').filter((line) => line.includes(' REMINDER '));
    };
    expect([missed('2026-09-15'), missed('2026-09-16')]).toEqual([['2026-09-15 REMINDER DUE'], []]);
  });

  it.each([
    ['the day before its reminder', '2026-09-07', ['2026-09-08 REMINDER DUE']],
    ['the day of its reminder itself', '2026-09-08', []],
  ])('registered on %s', (_name, openedOn, lines) => {
    const one = deskOf({ ...task, currentDate: '2026-09-15', openedOn, dateSetOn: openedOn }, openedOn);
    one.goTo('2026-09-15');
    expect(one.linesOf('D1')).toEqual(lines);
  });

  it('with a later date, neither the planned day nor actBy is reminded of again', () => {
    const one = deskOf({ plannedOn: '2026-09-30' });
    one.goTo('2026-08-20', '10:00');
    one.redate('D1', '2026-11-10');
    one.goTo('2026-11-10');
    expect(one.linesOf('D1')).toEqual(['2026-11-03 REMINDER DUE']);
  });

  it.each(['MET', 'EXEMPT', 'CANCELLED', 'SUBMITTED'] as const)(
    '%s before its dates it hears nothing more',
    (state) => {
      const one = deskOf();
      one.goTo('2026-08-20', '10:00');
      one.change('D1', {
        state,
        pauses: state === 'SUBMITTED' ? [{ from: '2026-08-20', to: null, reason: 'FILED' }] : [],
      });
      for (const day of ['2026-09-10', '2026-10-14', '2026-10-20', '2026-11-05']) {
        one.goTo(day, '10:00');
        one.change('D1', {});
      }
      expect(one.log).toEqual([]);
    },
  );

  it('REMIND obligations are reminded 2 working days before and 1 after, and open no case', () => {
    const one = deskOf({ ...task, kind: 'PLAN', ladder: 'REMIND', currentDate: '2026-07-15' });
    one.goTo('2026-12-31');
    expect(one.linesOf('D1')).toEqual(['2026-07-13 REMINDER DUE', '2026-07-16 OVERDUE_REMINDER']);
    // By clauses of their own, with the days of their own ladder.
    expect(one.clauses).toEqual(['REMINDER_ONLY', 'OVERDUE_ONLY']);
  });

  it('OFFICE obligations remind the official’s own chain', () => {
    const one = deskOf({ ...task, kind: 'VERIFICATION', ladder: 'OFFICE', currentDate: '2026-07-15' });
    one.goTo('2026-12-31');
    expect(one.linesOf('D1')).toEqual(['2026-07-16 CHAIN_REMINDER']);
  });
});

describe('overdue', () => {
  it('an overdue rung due on a barred day waits: lateness 1 on 30 September, reminder on 9 October', () => {
    const one = deskOf({ ...task, currentDate: '2026-09-29' });
    one.goTo('2026-10-13');
    // The slip leaves two working days after it, though the lateness would have it the next day.
    expect(one.linesOf('D1', '2026-09-25')).toEqual([
      '2026-10-09 CASE_OPENED',
      '2026-10-09 OVERDUE_REMINDER',
      '2026-10-12 SLIP_PREPARED',
      '2026-10-13 SLIP_SENT',
    ]);
  });

  it('after an outage the ladder is climbed a rung a day, never two', () => {
    const one = deskOf();
    one.goTo('2026-10-13');
    one.matter('D1').nextAt = null;
    one.goTo('2026-10-28', '10:00');
    one.change('D1', {});
    one.goTo('2026-11-04');
    expect(one.linesOf('D1', '2026-10-14')).toEqual([
      '2026-10-28 CASE_OPENED',
      '2026-10-28 OVERDUE_REMINDER',
      '2026-10-30 SLIP_PREPARED',
      '2026-11-02 SLIP_SENT',
    ]);
    one.goTo('2026-11-06');
    expect(one.linesOf('D1', '2026-11-05')).toEqual(['2026-11-06 TIER_PROPOSAL 1 LADDER NEW']);
  });

  it('looked at again on the same day, or on a barred one, it stays at rest', () => {
    const one = deskOf();
    one.goTo('2026-10-13');
    one.matter('D1').nextAt = null;
    one.goTo('2026-10-28', '10:00');
    one.change('D1', {});
    one.change('D1', {});
    expect(one.linesOf('D1', '2026-10-14')).toEqual(['2026-10-28 CASE_OPENED', '2026-10-28 OVERDUE_REMINDER']);
    const other = deskOf({ ...task, currentDate: '2026-09-29' });
    other.goTo('2026-09-30', '10:00');
    other.change('D1', {});
    other.goTo('2026-10-08', '10:00');
    other.change('D1', {});
    expect(other.linesOf('D1', '2026-09-23')).toEqual([]);
  });

  it.each([
    ['08:59', []],
    ['09:00', ['2026-10-14 CASE_OPENED', '2026-10-14 OVERDUE_REMINDER']],
    ['17:59', ['2026-10-14 CASE_OPENED', '2026-10-14 OVERDUE_REMINDER']],
    ['18:00', []],
  ])('looked at as late as %s it fires %j', (time, lines) => {
    const one = deskOf();
    one.goTo('2026-10-13');
    one.matter('D1').nextAt = null;
    one.goTo('2026-10-14', time);
    one.change('D1', {});
    expect(one.linesOf('D1', '2026-10-14')).toEqual(lines);
  });

  it('nothing fires outside 09:00 to 18:00', () => {
    const one = deskOf();
    one.goTo('2026-10-13');
    one.matter('D1').nextAt = null;
    one.goTo('2026-10-14', '19:00');
    one.change('D1', {});
    expect(one.linesOf('D1', '2026-10-14')).toEqual([]);
    one.goTo('2026-10-15');
    expect(one.linesOf('D1', '2026-10-14')).toContain('2026-10-15 OVERDUE_REMINDER');
  });

  it('stops on filing, for good once verified', () => {
    const one = deskOf();
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
    const one = deskOf();
    one.goTo('2026-10-14', '10:00');
    one.change('D1', { state });
    expect(one.linesOf('D1').at(-1)).toBe(`2026-10-14 CASE_CLOSED ${outcome}`);
  });
});

import fc from 'fast-check';
import { PUBLISHED_YEARS } from '../../../calendar/domain/published-years.js';
import { buildCalendarDays, WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { graceAfter, pausedDays, type PauseRow } from '../../clock/domain/pauses.js';
import { aftermathOf, type Asking, type Hearing, standingOf } from '../../clock/domain/standing.js';
import { assertLaterDate, officeApproverOf, standsBefore, stepsOf, unitApproverOf } from './requests.js';

describe('who decides on a request', () => {
  it.each([
    ['of anybody else', ['LIAISON', 'SECTION_CHIEF'], 'EXECUTIVE_DEPUTY_DIRECTOR'],
    ['that the executive deputy director asks for or owes', ['EXECUTIVE_DEPUTY_DIRECTOR'], 'OFFICE_DIRECTOR'],
    ['between the two heads', ['OFFICE_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR'], 'OFFICE_DEPUTY_DIRECTOR'],
  ])('for the office: one %s', (_, concerned, expected) => {
    expect(officeApproverOf(concerned)).toBe(expected);
  });

  it.each([
    ['of its staff is the deputy leader’s', ['LIAISON'], 'DEPUTY_LEADER'],
    ['that the deputy leader asks for or owes is the principal’s', ['LIAISON', 'DEPUTY_LEADER'], 'PRINCIPAL_LEADER'],
    ['of the principal is nobody’s', ['PRINCIPAL_LEADER'], null],
  ])('in the unit: one %s', (_, concerned, expected) => {
    expect(unitApproverOf(concerned)).toBe(expected);
  });

  it.each([
    ['EXTENSION', 1, ['UNIT', 'OFFICE']],
    ['EXTENSION', 2, ['UNIT', 'OFFICE', 'LEADER']],
    ['EXTENSION', 3, ['UNIT', 'OFFICE', 'LEADER']],
    ['EXEMPTION', 1, ['OFFICE']],
    ['EXEMPTION', 2, ['OFFICE']],
  ] as const)('%s number %s is decided by %j', (kind, number, steps) => {
    expect(stepsOf(kind, number)).toEqual(steps);
  });

  it.each([
    [['LIAISON'], 'DEPUTY_LEADER'],
    [['DEPUTY_LEADER'], 'PRINCIPAL_LEADER'],
    [['PRINCIPAL_LEADER'], null],
  ])('what %j asks is decided in the unit by %s', (roles, approver) => {
    expect(unitApproverOf(roles)).toBe(approver);
  });

  it.each([
    ['2026-10-13', false],
    ['2026-10-15', false],
    ['2026-10-16', true],
  ])('a new date of %s on 15 October is allowed: %s', (date, allowed) => {
    const attempt = (): void => {
      assertLaterDate(date, '2026-10-13', '2026-10-15');
    };
    if (allowed) expect(attempt).not.toThrow();
    else expect(attempt).toThrow('REQUEST_DATE_NOT_LATER');
  });
});

describe('a request and the clock', () => {
  it.each([
    ['the unit’s own leader has it, whose silence is the unit’s', 'UNIT', true, 1, 'FOR_A_TERM'],
    ['the office has it', 'OFFICE', true, 1, 'UNTIL_DECIDED'],
    ['the leading official has it', 'LEADER', true, 1, 'UNTIL_DECIDED'],
    ['the office has one that is not the first of its date', 'OFFICE', false, 1, 'NOT'],
    ['the office has it, about a date that was replaced', 'OFFICE', true, 2, 'NOT'],
  ] as const)(
    'where %s: before %s, pausing %s, of run 1 in run %i, the clock stands: %s',
    (_, who, pauses, run, stands) => {
      expect(standsBefore(who, { pauses, dateRun: 1 }, run)).toBe(stands);
    },
  );

  const asks: Asking = { asks: true, forceMajeure: false };

  it.each([
    ['the first of a date stops it', asks, false, { first: true, pauses: true }],
    ['a later one of the same date is heard, and does not', asks, true, { first: false, pauses: false }],
    [
      'force majeure does whenever it is named',
      { asks: true, forceMajeure: true },
      true,
      { first: false, pauses: true },
    ],
    [
      'force majeure does without a date, too',
      { asks: false, forceMajeure: true },
      false,
      { first: true, pauses: true },
    ],
    [
      'an explanation without a date asks for nothing and uses nothing up',
      { asks: false, forceMajeure: false },
      false,
      { first: false, pauses: false },
    ],
  ] as const)('%s', (_, asking, firstMade, standing) => {
    expect(standingOf(asking, firstMade)).toEqual(standing);
  });

  it.each([
    ['the first, refused, leaves grace', { first: true, pauses: true }, 'REFUSED', { grace: true, takenOut: false }],
    ['the first, accepted, does not', { first: true, pauses: true }, 'ACCEPTED', { grace: false, takenOut: false }],
    [
      'a later one, refused, leaves none',
      { first: false, pauses: false },
      'REFUSED',
      { grace: false, takenOut: false },
    ],
    [
      'a later one, accepted, has its days taken out afterwards',
      { first: false, pauses: false },
      'ACCEPTED',
      { grace: false, takenOut: true },
    ],
    [
      'force majeure once more, refused, leaves none',
      { first: false, pauses: true },
      'REFUSED',
      { grace: false, takenOut: false },
    ],
    [
      'the unit’s own effort, acknowledged, leaves no grace',
      { first: true, pauses: true },
      'ACKNOWLEDGED',
      { grace: false, takenOut: false },
    ],
    [
      'the unit’s own effort later on has no days taken out',
      { first: false, pauses: false },
      'ACKNOWLEDGED',
      { grace: false, takenOut: false },
    ],
  ] as const)('%s', (_, standing, hearing, aftermath) => {
    expect(aftermathOf(standing, hearing)).toEqual(aftermath);
  });
});

describe('however often a unit asks', () => {
  const calendar = new WorkingCalendar(1, buildCalendarDays(2026, 2027, PUBLISHED_YEARS));
  const DUE = '2026-10-13';

  interface Round extends Asking {
    readonly hearing: Hearing;
    /** Working days until it is asked, and until it is decided. */
    readonly after: number;
    readonly waits: number;
  }

  const round: fc.Arbitrary<Round> = fc.record({
    asks: fc.boolean(),
    forceMajeure: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    hearing: fc.constantFrom<Hearing>('ACCEPTED', 'REFUSED', 'ACKNOWLEDGED'),
    after: fc.integer({ min: 1, max: 4 }),
    waits: fc.integer({ min: 0, max: 5 }),
  });

  /** What one request leaves of pauses, and what it may leave at most. */
  function pausesOf(one: Round, firstMade: boolean, from: string) {
    const to = calendar.add(from, one.waits);
    const standing = standingOf(one, firstMade);
    const { grace, takenOut } = aftermathOf(standing, one.hearing);
    const waiting: PauseRow = { from, to, reason: 'EXTENSION' };
    const counts = standing.first || one.forceMajeure || one.hearing === 'ACCEPTED';
    const pick = (waits: boolean, rests: boolean) => [
      ...(waits ? [waiting] : []),
      ...(rests ? [graceAfter(to, calendar)] : []),
    ];
    return {
      to,
      first: standing.first,
      left: pick(standing.pauses || takenOut, grace),
      owed: pick(counts, standing.first && one.hearing === 'REFUSED'),
    };
  }

  /** The pauses of one date under a row of requests, each asked when the one before was decided. */
  function play(rounds: readonly Round[]) {
    const pauses: PauseRow[] = [];
    const owed: PauseRow[] = [];
    let day = DUE;
    let firstMade = false;
    for (const one of rounds) {
      const heard = pausesOf(one, firstMade, calendar.add(day, one.after));
      pauses.push(...heard.left);
      owed.push(...heard.owed);
      firstMade ||= heard.first;
      day = heard.to;
    }
    return { pauses, owed, end: calendar.add(day, 5) };
  }

  it('the clock of one date stands for the first request, its grace, force majeure and what was accepted, and no day more', () => {
    fc.assert(
      fc.property(fc.array(round, { maxLength: 30 }), (rounds) => {
        const { pauses, owed, end } = play(rounds);
        expect(pausedDays(DUE, end, pauses, calendar)).toBeLessThanOrEqual(pausedDays(DUE, end, owed, calendar));
      }),
    );
  });

  it('asking every fourth working day and being refused each time stops it for the first request and its grace alone', () => {
    const often = Array.from(
      { length: 20 },
      () => ({ ...{ asks: true, forceMajeure: false }, hearing: 'REFUSED', after: 4, waits: 0 }) as const,
    );
    const { pauses, end } = play(often);
    expect(pausedDays(DUE, end, pauses, calendar)).toBe(1 + 3);
  });
});

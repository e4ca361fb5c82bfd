import { deskOf } from '../../../../../test/support/walk-acts.js';
import { book, DUTY, WatchDesk } from '../../../../../test/support/watch-desk.js';
import { readClock } from '../../../obligations/clock/domain/clock-reading.js';
import type { CaseFacts, OpenItem, SlipFacts, WatchInput } from '../../cases/domain/watched.js';
import { nextStep } from './next-obligation-step.js';
import { slipToPrepare, slipToSend, tierToPropose } from './rungs.js';

/** Clauses of a single look at a matter, each as it would be found on that day. */
const OPEN: CaseFacts = {
  ...{ id: 'c', tier: 0, state: 'OPEN', pauseReason: null, dateRun: 1, pending: null, exhaustedOn: null },
  ...{ afterMet: false, movedOn: null },
};
const REMINDED = { key: '1:OVERDUE', on: '2026-10-14' };

/** The duty of walk (a), seven working days late on 22 October, its overdue reminder out on its first. */
function found(day: string, change: Partial<WatchInput>, facts: Partial<typeof DUTY> = {}): WatchInput {
  const duty = { ...DUTY, ...facts };
  return {
    ...{ obligation: { ...duty, ...readClock(duty, day, book.calendar) }, openCase: OPEN, openItem: null },
    ...{ firedRungs: [REMINDED], slip: null, unitLateCount: 0, ...change },
  };
}
const kindsOn = (day: string, input: WatchInput): string[] =>
  nextStep(input, { day, time: '09:00' }, book).steps.map(({ kind }) => kind);

describe('a slip of an earlier date', () => {
  // Late enough for the first tier, and its slip out for long enough, had that been this date's.
  const again = { dateRun: 2, currentDate: '2026-10-13', dateSetOn: '2026-10-09' };
  const slip = (state: SlipFacts['state'], dateRun: number): SlipFacts => ({
    ...{ state, dateRun, preparedOn: '2026-10-16', holdUntil: null },
    sentOn: state === 'SENT' ? '2026-10-19' : null,
  });
  const firedRungs = [{ key: '2:OVERDUE', on: '2026-10-14' }];

  it.each([
    [1, 'no tier', 'another slip'],
    [2, 'a tier', 'no slip'],
  ] as const)('sent of date %i, where the second is late: %s, %s', (dateRun, tier, slipped) => {
    const input = found('2026-10-27', { firedRungs, slip: slip('SENT', dateRun) }, again);
    expect(tierToPropose(input, OPEN, book) === null ? 'no tier' : 'a tier').toBe(tier);
    expect(slipToPrepare(input, '2026-10-27', book) === null ? 'no slip' : 'another slip').toBe(slipped);
  });

  it.each([
    [1, null],
    [2, expect.objectContaining({ kind: 'SLIP_SENT' }) as unknown],
  ])('prepared of date %i does not go out for the second: %j', (dateRun, sent) => {
    const input = found('2026-10-27', { firedRungs, slip: slip('PREPARED', dateRun) }, again);
    expect(slipToSend(input, '2026-10-27', book)).toEqual(sent);
  });
});

describe('what is in a talk rests', () => {
  const item = (suspendedSince: string | null, countedFrom = '2026-10-12'): OpenItem => ({
    ...{ itemId: 'i', suspendedSince, countedFrom },
  });
  const held = (from: string): Partial<typeof DUTY> => ({ pauses: [{ from, to: '2026-10-30', reason: 'APPEAL' }] });

  it.each([
    ['from the day of its hold', item(null), '2026-10-16', ['ITEM_SUSPENDED']],
    ['from an earlier day, which a hold signed afterwards says', item('2026-10-20'), '2026-10-16', ['ITEM_SUSPENDED']],
    ['once: a hold of the day from which it rests changes nothing', item('2026-10-20'), '2026-10-20', []],
    ['no later: a hold of a later day changes nothing', item('2026-10-20'), '2026-10-21', []],
    ['no sooner than its days count', item('2026-10-20', '2026-10-20'), '2026-10-16', []],
    [
      'from the day on which they count, where that is sooner than it rests',
      item('2026-10-21', '2026-10-20'),
      '2026-10-16',
      ['ITEM_SUSPENDED'],
    ],
  ] as const)('%s', (_when, openItem, from, steps) => {
    const openCase = { ...OPEN, state: 'PAUSED', pauseReason: 'APPEAL', tier: 1 } as const;
    expect(kindsOn('2026-10-22', found('2026-10-22', { openCase, openItem }, held(from)))).toEqual(steps);
  });
});

describe('nothing of the ladder', () => {
  it.each([
    ['where it waits: a rung', {}, {}, ['SLIP_PREPARED']],
    ['while it awaits its verdict, whatever its clock', {}, { state: 'SUBMITTED' }, []],
    ['a second time on one day', { firedRungs: [{ ...REMINDED, on: '2026-10-22' }] }, {}, []],
    ['on the day on which its case went over to other rules', { openCase: { ...OPEN, movedOn: '2026-10-22' } }, {}, []],
  ] as const)('%s', (_when, change, facts, steps) => {
    expect(kindsOn('2026-10-22', found('2026-10-22', change, facts))).toEqual(steps);
  });

  it.each([
    ['the day before', '2026-10-21', ['TIER_PROPOSAL']],
    ['that day', '2026-10-22', []],
  ] as const)('of what was met and is doubted, where a rung went out on %s', (_when, on, steps) => {
    const openCase: CaseFacts = { ...OPEN, afterMet: true, tier: 1, pending: { tier: 2, trigger: 'AFTER_INTERVIEW' } };
    const firedRungs = [{ key: '1:TIER_1:1', on }];
    expect(kindsOn('2026-10-22', found('2026-10-22', { openCase, firedRungs }, { state: 'MET' }))).toEqual(steps);
  });

  it('is looked for again before the verdict is given', () => {
    const input = found('2026-10-22', {}, { state: 'SUBMITTED' });
    expect(nextStep(input, { day: '2026-10-22', time: '09:00' }, book).nextAt).toBeNull();
  });
});

describe('the last day of a pause', () => {
  it.each([
    ['on it the clock stands', '2026-10-20', ['CASE_PAUSED']],
    ['on the next it runs', '2026-10-21', ['SLIP_PREPARED']],
  ] as const)('%s', (_which, day, steps) => {
    const pauses = [{ from: '2026-10-19', to: '2026-10-20', reason: 'HOLD_SLIP' }] as const;
    expect(kindsOn(day, found(day, {}, { pauses }))).toEqual(steps);
  });

  it('is the last of the case’s too: it goes on with the next morning', () => {
    const desk: WatchDesk = deskOf();
    desk.goTo('2026-10-15', '10:00');
    desk.change('D1', { pauses: [{ from: '2026-10-15', to: '2026-10-20', reason: 'FORCE_MAJEURE' }] });
    desk.goTo('2026-10-20', '17:00');
    expect(desk.matter('D1').openCase).toMatchObject({ state: 'PAUSED' });
    desk.goTo('2026-10-21', '09:00');
    expect(desk.matter('D1').openCase).toMatchObject({ state: 'OPEN' });
  });
});

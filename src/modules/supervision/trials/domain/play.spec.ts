import fc from 'fast-check';
import { DUTY, WatchDesk, book, calendar } from '../../../../../test/support/watch-desk.js';
import { readClock } from '../../../obligations/clock/domain/clock-reading.js';
import type { CaseFacts, WatchInput } from '../../cases/domain/watched.js';
import { inForceThrough, steady } from '../../policy/domain/in-force.js';
import type { PolicyRules, Rulebook } from '../../policy/domain/policy.js';
import { type Comparison, play, playBoth, type Standing, type TrialStep } from './play.js';

type Facts = Partial<typeof DUTY>;
const TODAY = '2026-09-01';
const LAST = '2026-11-30';

const under = (change: Partial<PolicyRules>): Rulebook => ({
  ...book,
  policy: { version: 0, rules: { ...book.policy.rules, ...change } },
});
const laterSlip = under({ slip: { at: 5, holdDefault: 3 }, firstTier: { ...book.policy.rules.firstTier, at: 12 } });

function standing(change: Facts = {}): {
  start: Standing;
  readOn: (day: string) => ReturnType<typeof readClock>;
  lateOn: () => number;
} {
  const facts = { ...DUTY, ...change };
  const readOn = (day: string) => readClock(facts, day, calendar);
  const input: WatchInput = {
    ...{ obligation: { ...facts, ...readOn(TODAY) }, openCase: null, openItem: null, firedRungs: [], slip: null },
    unitLateCount: 0,
  };
  return { start: { input, caseBook: null, lookOn: TODAY, ended: false }, readOn, lateOn: () => 0 };
}
const linesOf = (steps: readonly TrialStep[]) => steps.map(({ day, step }) => `${day} ${step.kind}`);

/** What the watch itself does where nobody acts. */
function watched(change: Facts): string[] {
  const desk = new WatchDesk(TODAY, '08:00');
  desk.register({ ...change, id: 'D1' });
  desk.goTo(LAST);
  const lines = desk.linesOf('D1').map((line) => line.split(' ').slice(0, 2).join(' '));
  const proposal = lines.findIndex((line) => line.endsWith('TIER_PROPOSAL'));
  return proposal === -1 ? lines : lines.slice(0, proposal + 1);
}

describe('a play', () => {
  const day = fc.integer({ min: -30, max: 40 }).map((days) => calendar.add('2026-10-01', days));
  const matter = fc.record({
    ladder: fc.constantFrom('FULL', 'REMIND', 'OFFICE', 'LAPSE'),
    currentDate: day,
    plannedOn: fc.option(day),
    actBy: fc.option(day),
    state: fc.constantFrom('OPEN', 'RETURNED', 'SUBMITTED'),
  });

  it('brings step by step what the watch does where nobody acts', () => {
    fc.assert(
      fc.property(matter, (given) => {
        const change = { ...given, originalDate: given.currentDate, dateSetOn: '2026-07-01' };
        const { start, readOn, lateOn } = standing({ ...change, id: 'D1' });
        expect(linesOf(play({ readOn, lateOn }, start, LAST, steady(book)).steps)).toEqual(watched(change));
      }),
      { numRuns: 150, seed: 20261001 },
    );
  });

  it('looks at a matter far off once or twice, however long the window', () => {
    let looks = 0;
    const { start, readOn, lateOn } = standing({
      currentDate: '2027-06-01',
      originalDate: '2027-06-01',
      actBy: null,
      plannedOn: null,
    });
    const counted = (on: string) => {
      looks += 1;
      return readOn(on);
    };
    play({ readOn: counted, lateOn }, start, '2027-05-01', steady(book));
    expect(looks).toBeLessThanOrEqual(2);
  });
});

describe('rules that change within the window', () => {
  const from = '2026-10-14';
  const through = (change: Partial<PolicyRules>, facts: Facts): string[] => {
    const { start, readOn, lateOn } = standing(facts);
    const rules = inForceThrough(book, [{ from, book: under(change) }]);
    return linesOf(play({ readOn, lateOn }, start, LAST, rules).steps);
  };
  const due = (currentDate: string): Facts => ({
    currentDate,
    originalDate: currentDate,
    actBy: null,
    plannedOn: null,
  });

  it.each([
    ['what comes due under the new ones goes by them', '2026-10-13', '2026-10-20'],
    ['a case keeps those that it opened under', '2026-10-12', '2026-10-15'],
  ])('%s', (_which, dueOn, slipOn) => {
    const slip = { slip: { at: 5, holdDefault: 3 } };
    expect(through(slip, due(dueOn)).find((line) => line.endsWith('SLIP_PREPARED'))).toBe(`${slipOn} SLIP_PREPARED`);
  });

  it('ask from their first day for what the old ones would not look at for long', () => {
    expect(through({ reminders: [{ base: 'DUE', days: 40 }] }, due('2026-11-27'))[0]).toBe('2026-10-14 REMINDER');
  });
});

describe('a case at the first tier', () => {
  it('is proposed for the second on the day on which enough of its unit is late, by the rules that it goes by', () => {
    const { start, readOn } = standing({ currentDate: '2026-08-03', originalDate: '2026-08-03', actBy: null });
    const openCase: CaseFacts = {
      ...{ id: 'c', tier: 1, state: 'OPEN', pauseReason: null, dateRun: 1, pending: null, exhaustedOn: null },
      ...{ afterMet: false, movedOn: null },
    };
    const firedRungs = [{ key: '1:OVERDUE', on: '2026-08-04' }];
    const begin = { ...start, input: { ...start.input, openCase, firedRungs }, caseBook: book };
    const asked: Rulebook[] = [];
    const lateOn = (day: string, by: Rulebook): number => {
      asked.push(by);
      return day < '2026-09-16' ? 2 : 3;
    };
    const lines = linesOf(play({ readOn, lateOn }, begin, LAST, steady(laterSlip)).steps);
    expect(lines.at(-1)).toBe('2026-09-16 TIER_PROPOSAL');
    expect(new Set(asked)).toEqual(new Set([book]));
  });
});

describe('two rule sets over one window', () => {
  const compared = (change: Partial<Comparison> = {}): Comparison => ({
    ...{ present: steady(book), tried: laterSlip, from: '2026-10-14', to: LAST, firstLook: TODAY, movesRunning: false },
    ...change,
  });
  const both = (change: Partial<Comparison> = {}, facts: Facts = {}) => {
    const { start, readOn, lateOn } = standing(facts);
    const pair = playBoth({ input: start.input, readOn, lateOn }, start, compared(change));
    return { present: linesOf(pair.present), tried: linesOf(pair.tried) };
  };

  it('differ from the first day of the new ones on', () => {
    const { present, tried } = both();
    expect(present).toContain('2026-10-16 SLIP_PREPARED');
    expect(tried).toContain('2026-10-20 SLIP_PREPARED');
    expect(present.at(-1)).toBe('2026-10-23 TIER_PROPOSAL');
    expect(tried.at(-1)).toBe('2026-10-29 TIER_PROPOSAL');
  });

  it('count nothing that lies before the window', () => {
    expect(both().present[0]).toBe('2026-10-14 CASE_OPENED');
    expect(both({ from: '2026-09-01' }).present[0]).toBe('2026-09-09 REMINDER');
  });

  it('leave a case the rules that it opened under, unless running cases are moved', () => {
    // Opened on the fourteenth, before the new rules.
    const kept = both({ from: '2026-10-15' });
    expect(kept.tried).toEqual(kept.present);
    const moved = both({ from: '2026-10-15', movesRunning: true });
    expect(moved.tried).toContain('2026-10-20 SLIP_PREPARED');
  });

  it('let a case that is moved do nothing on its first day, as the move itself does', () => {
    const sooner = under({ slip: { at: 1, holdDefault: 3 } });
    const { present, tried } = both({ tried: sooner, from: '2026-10-16', movesRunning: true });
    expect(present).toContain('2026-10-16 SLIP_PREPARED');
    expect(tried.slice(0, 2)).toEqual(['2026-10-19 SLIP_PREPARED', '2026-10-20 SLIP_SENT']);
    // What has no case yet is asked at once.
    const fresh = both({ tried: sooner, from: '2026-10-14', movesRunning: true });
    expect(fresh.tried[0]).toBe('2026-10-14 CASE_OPENED');
  });

  it('ask from their first day for what the old ones would not look at for long', () => {
    const early = under({ reminders: [{ base: 'DUE', days: 30 }] });
    const far = { actBy: null, plannedOn: null, currentDate: '2026-11-27', originalDate: '2026-11-27' };
    const { present, tried } = both({ tried: early, from: '2026-10-20' }, far);
    expect([present[0], tried[0]]).toEqual(['2026-11-20 REMINDER', '2026-10-20 REMINDER']);
  });

  it('begin with the same look: what the watch has done on the first day of the window is done', () => {
    const { readOn, start, lateOn } = standing({ currentDate: '2026-08-30', originalDate: '2026-08-30', actBy: null });
    const begun = { ...start, lookOn: '2026-09-02' };
    const early = under({ reminders: [{ base: 'DUE', days: 30 }], slip: { at: 1, holdDefault: 3 } });
    const window = compared({ tried: early, from: TODAY, firstLook: '2026-09-02' });
    const pair = playBoth({ input: begun.input, readOn, lateOn }, begun, window);
    expect([pair.present[0]?.day, pair.tried[0]?.day]).toEqual(['2026-09-02', '2026-09-02']);
  });

  it('bring nothing more of what a proposal has ended before the window', () => {
    expect(both({ from: '2026-11-02' })).toEqual({ present: [], tried: [] });
  });

  it('bring nothing more of what silence has met before the window', () => {
    const silent: Facts = { ladder: 'LAPSE', actBy: null, plannedOn: null, currentDate: '2026-09-18' };
    const before = both({ from: '2026-09-18' }, silent);
    expect([before.present.at(-1), before.tried.at(-1)]).toEqual(['2026-09-19 LAPSED', '2026-09-19 LAPSED']);
    expect(both({ from: '2026-09-21' }, silent)).toEqual({ present: [], tried: [] });
  });

  it('are played once where none are tried', () => {
    const alone = both({ tried: null });
    expect(alone.tried).toEqual(alone.present);
  });
});

import type { TrialStep } from './play.js';
import {
  countSteps,
  differenceOf,
  emptyTally,
  type MissedPost,
  outcomeOf,
  unitOf,
  unreachableOf,
  weightOf,
} from './tally.js';

const step = (day: string, kind: string) => ({ day, step: { kind } }) as unknown as TrialStep;
const vacant: MissedPost = { role: 'SECTION_CHIEF', title: '科长', why: 'VACANT' };

describe('what a trial counts', () => {
  const tally = emptyTally();
  const one = unitOf(tally, 'one');
  const missedBy = ({ step: { kind } }: TrialStep) => (kind === 'SLIP_SENT' ? [vacant] : []);
  countSteps(tally, one, 'present', {
    steps: [step('2026-10-14', 'REMINDER'), step('2026-10-19', 'SLIP_SENT')],
    missedBy,
  });
  countSteps(tally, one, 'tried', { steps: [step('2026-10-14', 'REMINDER')], missedBy });
  unitOf(tally, 'two');

  it('is each step of each side by day, by unit and in all', () => {
    expect(outcomeOf(tally)).toEqual({
      totals: { present: { REMINDER: 1, SLIP_SENT: 1 }, tried: { REMINDER: 1 } },
      unreached: { present: 1, tried: 0 },
      days: [
        { day: '2026-10-14', present: { REMINDER: 1 }, tried: { REMINDER: 1 } },
        { day: '2026-10-19', present: { SLIP_SENT: 1 }, tried: {} },
      ],
    });
    expect([tally.obligations, one.obligations]).toEqual([2, 1]);
  });

  it('names a post that would not be reached once, with its steps', () => {
    expect(unreachableOf(one)).toEqual([{ ...vacant, present: 1, tried: 0 }]);
  });

  it('sorts units by what changes, then by what happens', () => {
    expect(differenceOf(one.counts)).toBe(1);
    const same = { present: { REMINDER: 9 }, tried: { REMINDER: 9 } };
    expect(weightOf(one.counts)).toBeGreaterThan(weightOf(same));
    expect(weightOf(same)).toBeGreaterThan(weightOf({ present: {}, tried: {} }));
  });
});

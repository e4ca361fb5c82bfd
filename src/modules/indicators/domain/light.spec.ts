import fc from 'fast-check';
import { type Course, courseFaults, isDecimal, scaled, standingOf } from './light.js';

const course = (changed: Partial<Course> = {}): Course => ({
  direction: 'UP',
  baseline: { day: '2025-12-31', value: '0' },
  target: { day: '2026-12-31', value: '100' },
  trajectory: [],
  ...changed,
});
/** Planned 50 on its half. */
const halfway = course({ trajectory: [{ day: '2026-06-30', value: '50' }] });
const read = (value: string, of: Course = halfway, day = '2026-06-30') => standingOf(of, value, day);

describe('the light of a reading', () => {
  it.each([
    ['50', 'GREEN'],
    ['40.01', 'GREEN'],
    ['40', 'YELLOW'],
    ['20', 'YELLOW'],
    ['19.99', 'RED'],
    ['100', 'DONE'],
    ['100.0001', 'DONE'],
  ])('of %s where 50 of 100 was planned is %s', (value, light) => {
    expect(read(value).light).toBe(light);
  });

  it('is the same where less is better', () => {
    const down = course({
      direction: 'DOWN',
      baseline: { day: '2025-12-31', value: '12.5' },
      target: { day: '2026-12-31', value: '2.5' },
      trajectory: [{ day: '2026-06-30', value: '7.5' }],
    });
    expect(['7.5', '8.4999', '8.5', '10.5', '10.5001', '2.5', '1'].map((value) => read(value, down).light)).toEqual([
      ...['GREEN', 'GREEN', 'YELLOW', 'YELLOW', 'RED', 'DONE', 'DONE'],
    ]);
  });

  it('is judged on the gap as it is, not on the one that is shown', () => {
    const thirds = course({
      target: { day: '2026-12-31', value: '3' },
      trajectory: [{ day: '2026-06-30', value: '1.5' }],
    });
    expect(read('1.2001', thirds)).toMatchObject({ light: 'GREEN' });
    expect(read('1.2001', thirds).gap.toFixed(1)).toBe('10.0');
  });

  it('plans a straight line by days where no course is named; before the baseline nothing, after the target all', () => {
    expect(read('0', course(), '2026-12-31').planned).toBe(100);
    expect(read('0', course(), '2027-06-30').planned).toBe(100);
    expect(read('0', course(), '2025-12-31').planned).toBe(0);
    expect(read('0', course(), '2025-06-30').planned).toBe(0);
    expect(read('0', course(), '2026-07-02').planned.toFixed(1)).toBe('50.1');
  });
});

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, part]) => `${String(whole)}.${String(part).padStart(4, '0')}`);
const days = fc.integer({ min: 1, max: 364 }).map((day) => new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10));

describe('for any baseline, target, value and day', () => {
  const negated = (typed: string): string => (typed.startsWith('-') ? typed.slice(1) : `-${typed}`);
  const RANK = ['RED', 'YELLOW', 'GREEN', 'DONE'];
  const asked = fc
    .tuple(decimal, decimal, decimal, days)
    .filter(([baseline, target]) => scaled(baseline) < scaled(target));

  it('UP and DOWN are mirrors of one another', () => {
    fc.assert(
      fc.property(asked, ([from, to, value, day]) => {
        const up = course({ baseline: { day: '2025-12-31', value: from }, target: { day: '2026-12-31', value: to } });
        const down = course({
          direction: 'DOWN',
          baseline: { day: '2025-12-31', value: negated(from) },
          target: { day: '2026-12-31', value: negated(to) },
        });
        expect(standingOf(down, negated(value), day)).toEqual(standingOf(up, value, day));
      }),
    );
  });

  it('a better value never shows a worse light, and the day alone never a better one', () => {
    fc.assert(
      fc.property(asked, decimal, days, ([from, to, value, day], other, later) => {
        const of = course({ baseline: { day: '2025-12-31', value: from }, target: { day: '2026-12-31', value: to } });
        const rank = (one: string, on: string): number => RANK.indexOf(standingOf(of, one, on).light);
        const [less, more] = scaled(value) <= scaled(other) ? [value, other] : [other, value];
        expect(rank(less, day)).toBeLessThanOrEqual(rank(more, day));
        const [early, late] = day <= later ? [day, later] : [later, day];
        expect(rank(value, late)).toBeLessThanOrEqual(rank(value, early));
      }),
    );
  });

  it('GREEN, YELLOW and RED are what the gap says by a second way of counting', () => {
    fc.assert(
      fc.property(asked, ([from, to, value, day]) => {
        const of = course({ baseline: { day: '2025-12-31', value: from }, target: { day: '2026-12-31', value: to } });
        const { gap, light } = standingOf(of, value, day);
        if (light === 'DONE') expect(scaled(value)).toBeGreaterThanOrEqual(scaled(to));
        else if (Math.abs(gap - 10) > 1e-5 && Math.abs(gap - 30) > 1e-5)
          expect(light).toBe(gap < 10 ? 'GREEN' : gap > 30 ? 'RED' : 'YELLOW');
      }),
    );
  });
});

describe('a course', () => {
  it.each([
    [
      'whose target is its baseline',
      { target: { day: '2026-12-31', value: '0.00' } },
      'targetValue TARGET_EQUALS_BASELINE',
    ],
    [
      'whose target lies the other way',
      { target: { day: '2026-12-31', value: '-1' } },
      'targetValue TARGET_AGAINST_DIRECTION',
    ],
    ['whose target is no number', { target: { day: '2026-12-31', value: '约3千' } }, 'targetValue VALUE_NOT_DECIMAL'],
    [
      'whose target is due before its baseline',
      { target: { day: '2025-12-31', value: '5' } },
      'targetOn TARGET_DAY_TOO_EARLY',
    ],
    [
      'with a point outside its days',
      { trajectory: [{ day: '2027-01-01', value: '5' }] },
      'trajectory TRAJECTORY_DAYS',
    ],
  ] as const)('%s is none', (_what, changed, fault) => {
    expect(courseFaults(course(changed)).map((one) => one.join(' '))).toEqual([fault]);
  });

  it('takes numbers as they were typed, and nothing else', () => {
    expect(['3006.77', '0.10', '-13.54', '0'].every(isDecimal)).toBe(true);
    expect(['约3千', '3,006.77', '1.00001', '', '１２', '.5', '3006.77亿', '+1'].some(isDecimal)).toBe(false);
    expect(scaled('-0.10')).toBe(-1000n);
  });
});

import { dueOf, type Handling, standingOf } from './handling.js';

describe('what an instruction requires', () => {
  it.each([
    ['on the leader’s own day', '2026-07-20', 'URGENT', '2026-07-20'],
    ['in five days', null, 'MOST_URGENT', '2026-07-06'],
    ['in fifteen days', null, 'URGENT', '2026-07-16'],
    ['in thirty days', null, 'ORDINARY', '2026-07-31'],
    ['on no day that anybody named', null, null, null],
  ] as const)('is due %s', (_when, named, urgency, expected) => {
    expect(dueOf(named, urgency, '2026-07-01')).toBe(expected);
  });

  it.each<[string, Partial<Handling> | null, string]>([
    ['not assigned', null, 'TO_ASSIGN'],
    ['assigned', {}, 'UNDER_WAY'],
    ['filed', { taskState: 'SUBMITTED' }, 'UNDER_WAY'],
    ['verified, and the leader was not told', { taskState: 'VERIFIED' }, 'TO_REPORT'],
    ['verified, and the leader was told', { taskState: 'VERIFIED', reportedOn: '2026-08-01' }, 'DONE'],
    ['cancelled', { taskState: 'CANCELLED' }, 'TO_ASSIGN'],
  ])('stands so when it is %s', (_when, changed, expected) => {
    const handling: Handling = { taskId: 't', taskState: 'ASSIGNED', reportedOn: null };
    expect(standingOf(changed === null ? null : { ...handling, ...changed })).toBe(expected);
  });
});

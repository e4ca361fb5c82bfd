import { isNewPlansWord } from './plans-word.js';

const duty = {
  state: 'PLANNED',
  plannedOn: '2026-09-22',
  plannedBy: 'liaison',
  planConfirmedAt: null,
  planDeniedWords: null,
} as const;
const confirmed = { ...duty, planConfirmedAt: '2026-09-20T01:00:00Z' };
const denied = { ...duty, planDeniedWords: '当日在省里开会' };

describe('a word on a planned day', () => {
  it.each([
    ['属实 of what nobody spoke about', duty, null, true],
    ['属实 once more', confirmed, null, false],
    ['属实 of what was denied', denied, null, true],
    ['不属实 of what nobody spoke about', duty, '另有安排', true],
    ['不属实 of what was confirmed', confirmed, '另有安排', true],
    ['不属实 in other words', denied, '另有安排', true],
    ['不属实 in the same words', denied, '当日在省里开会', false],
    ['either after the close, while it did not come about', { ...duty, state: 'MISSED' as const }, null, true],
    ['the same of what was deferred', { ...duty, state: 'DEFERRED' as const }, '另有安排', true],
    ['of a plan of which it is not known who made it', { ...duty, plannedBy: null }, null, true],
  ])('%s', (_what, planned, word, isNew) => {
    expect(isNewPlansWord(planned, word, 'secretary')).toBe(isNew);
  });

  it.each(['UNPLANNED', 'HELD', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'EXEMPT', 'CANCELLED'] as const)(
    'there is none of one that is %s',
    (state) => {
      for (const word of [null, '另有安排'])
        expect(() => isNewPlansWord({ ...duty, state }, word, 'secretary')).toThrow('DUTY_STATE');
    },
  );

  it('nor of one that had no day when its quarter was closed', () => {
    expect(() => isNewPlansWord({ ...duty, state: 'MISSED', plannedOn: null }, null, 'secretary')).toThrow(
      'DUTY_STATE',
    );
  });

  it('is not that of whoever planned it', () => {
    for (const word of [null, '另有安排']) expect(() => isNewPlansWord(duty, word, 'liaison')).toThrow('PLAN_OWN_WORD');
  });
});

import { periodOf, periodsOf, planOf, planRequest, whenOf } from '../../web/src/features/todo/plan/plan-values';

describe('a plan to the ten-day period', () => {
  it.each([
    ['10月上旬', { month: 10, period: 'EARLY' }],
    ['11月中旬', { month: 11, period: 'MIDDLE' }],
    ['2月下旬', { month: 2, period: 'LATE' }],
    ['11月12日', null],
    ['待定', null],
    [null, null],
  ])('%s is read as %j', (words, period) => {
    expect(periodOf(words)).toEqual(period);
  });

  it('offers the nine periods of its quarter', () => {
    const periods = periodsOf(4);
    expect(periods).toHaveLength(9);
    expect([periods[0]?.key, periods[8]?.key]).toEqual(['10-EARLY', '12-LATE']);
  });
});

describe('the row of a plan', () => {
  const none = { theme: null, plannedOn: null, plannedWords: null, plannedLeader: null };

  it.each([
    ['nothing planned yet: the period is asked for', none, { how: 'PERIOD' }],
    [
      'to the period',
      { theme: '服务站', plannedOn: '2026-11-10', plannedWords: '11月上旬', plannedLeader: '分管副市长' },
      { theme: '服务站', leader: '分管副市长', how: 'PERIOD', when: '11-EARLY' },
    ],
    ['to the day', { ...none, plannedOn: '2026-11-05' }, { how: 'DAY', plannedOn: '2026-11-05' }],
  ])('stands as it was saved: %s', (_, plan, values) => {
    expect(planOf(plan)).toEqual(values);
  });

  it.each([
    ['the period where one is chosen', { how: 'PERIOD', when: '11-LATE' }, { month: 11, period: 'LATE' }],
    ['the day where one is typed', { how: 'DAY', plannedOn: '2026-11-05' }, { plannedOn: '2026-11-05' }],
    [
      'not the period that was chosen before the day',
      { how: 'DAY', when: '11-LATE', plannedOn: '2026-11-05' },
      { plannedOn: '2026-11-05' },
    ],
    ['nothing of the time, so that the server says what is missing', { how: 'PERIOD' }, {}],
  ] as const)('is sent with %s', (_, typed, sent) => {
    expect(planRequest({ theme: ' 服务站 ', leader: '分管副市长', ...typed })).toEqual({
      theme: '服务站',
      leader: '分管副市长',
      ...sent,
    });
  });

  it.each([
    [{ how: 'DAY', plannedOn: '2026-11-05' }, '2026-11-05'],
    [{ how: 'DAY' }, null],
    [
      { how: 'PERIOD', when: '12-MIDDLE' },
      { month: 12, period: 'MIDDLE' },
    ],
    [{ how: 'PERIOD', when: 'nonsense' }, null],
  ] as const)('typed as %j it means %j', (typed, when) => {
    expect(whenOf(typed)).toEqual(when);
  });
});

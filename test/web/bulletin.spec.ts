import { monthOf, monthOfChoice, monthsBefore, toneOfPublication } from '../../web/src/features/publications/bulletin';

describe('the months that a bulletin may be drafted of', () => {
  it('are over, the latest first, across the turn of the year', () => {
    expect(monthsBefore('2026-02-01', 3)).toEqual([
      { year: 2026, month: 1 },
      { year: 2025, month: 12 },
      { year: 2025, month: 11 },
    ]);
  });

  it('do not hold the running one on its last day', () => {
    expect(monthsBefore('2026-09-30', 1)).toEqual([{ year: 2026, month: 8 }]);
  });

  it('are read from the data day, and from what a form offers', () => {
    expect(monthOf({ dataDay: '2026-09-30' })).toEqual({ year: 2026, month: 9 });
    expect(monthOfChoice('2025-12')).toEqual({ year: 2025, month: 12 });
  });
});

describe('the state of a publication', () => {
  it('is good once it is issued, and plain where it is void', () => {
    expect([toneOfPublication('ISSUED'), toneOfPublication('VOID')]).toEqual(['good', 'plain']);
  });
});

import { middleOf } from '../../web/src/features/registers/middle';

describe('the middle of a pilot’s term', () => {
  it('is offered between its beginning, else its approval, and its end', () => {
    expect(middleOf(['2026-01-01', '2025-11-20', '2027-01-01'])).toBe('2026-07-02');
    expect(middleOf([undefined, '2025-11-20', '2026-11-20'])).toBe('2026-05-21');
  });

  it('is not offered while one of the two is not said, nor where no day lies between', () => {
    expect(middleOf([undefined, undefined, '2026-11-20'])).toBeNull();
    expect(middleOf(['2026-01-01', '2025-11-20', ''])).toBeNull();
    expect(middleOf(['2026-11-20', undefined, '2026-11-21'])).toBeNull();
    expect(middleOf(['2026-11-20', undefined, '2026-01-01'])).toBeNull();
  });
});

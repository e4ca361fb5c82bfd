import { lockedFor, SIGN_IN_LIMIT } from './sign-in-limit.js';

const { failuresPerAccount: five, accountWindowS: quarterOfAnHour } = SIGN_IN_LIMIT;

describe('the lock after failed sign-ins', () => {
  const locked = (...agesS: number[]): number => lockedFor(agesS, five, quarterOfAnHour);

  it.each([
    ['nobody failed', [], 0],
    ['four failed', [1, 2, 3, 4], 0],
    ['the fifth within 15 minutes of the first', [0, 1, 2, 3, 900], 900],
    ['the fifth a second too late for the first', [0, 1, 2, 3, 901], 0],
    ['ten minutes after the fifth', [600, 601, 602, 603, 604], 300],
    ['15 minutes after the fifth', [900, 901, 902, 903, 904], 0],
  ])('%s', (_, ages, seconds) => {
    expect(locked(...ages)).toBe(seconds);
  });
});

import { offeredTo, readTokens, wordingOf } from '../../src/modules/statements/index.js';

/** Numbers as two published reviews say them, each with its number before it was put into words. */
const SAID = [
  ['{{n:outputs.total;say=FLOOR_YU}}', 183, '180余'],
  ['{{n:claims.all;say=FLOOR_YU}}', 126, '120余'],
  ['{{n:scheduling.meetings;say=FLOOR_YU}}', 12, '10余'],
  ['{{n:cases.promoted;say=FLOOR_YU}}', 64, '60余'],
  ['{{n:claims.national}}', 26, '26'],
  ['{{n:committee.meetings}}', 5, '5'],
] as const;

describe('a number of a review', () => {
  it.each(SAID)('%s of %d is said as %s', (text, value, words) => {
    const [token] = readTokens(text).tokens;
    const wording =
      token?.parameters.say === 'FLOOR_YU'
        ? ({ say: 'FLOOR_YU', of: 'COUNT', value } as const)
        : ({ say: 'EXACT', value } as const);
    expect(wordingOf(wording)).toEqual({ words });
    expect(offeredTo('REVIEW', { of: 'COUNT', value })).toEqual({ write: 'NUMBER' });
  });
});

import { partyWords, readParties } from './parties.js';

describe('the units of a cell', () => {
  it('names each unit once', () => {
    expect(readParties('市商务局、市财政局、市 商务局').map(partyWords)).toEqual(['市商务局', '市财政局']);
  });
});

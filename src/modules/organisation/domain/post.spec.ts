import { headsGovernment } from './post.js';

describe('the mayor’s post', () => {
  it.each([
    ['市委书记', true, false],
    ['市长', true, true],
    ['市委副书记、市长', true, true],
    ['分管商务副市长', false, false],
  ])('%s', (title, headsCity, expected) => {
    expect(headsGovernment({ title, headsCity })).toBe(expected);
  });
});

import {
  type CountingRules,
  countsAlike,
  isInFront,
  rulesOf,
  rulesOfRow,
  type RulesSet,
  setFor,
  UNLESS_SET,
} from './counting-rules.js';

const set = (fromYear: number, changed: Partial<RulesSet> = {}): RulesSet => ({
  ...UNLESS_SET,
  ...{ fromYear, basis: '改革委会议纪要', setOn: '2026-05-04' },
  ...changed,
});

describe('the rules by which a year counts', () => {
  const halves = set(2026, { frontLimit: 2 });
  const places = set(2027, { frontBy: 'PLACE', frontLimit: 5 });

  it('are a third and once, until the office says otherwise', () => {
    expect(rulesOf([], 2026)).toEqual({ frontBy: 'SHARE', frontLimit: 3, adoptions: 'HIGHEST' });
    expect(setFor([halves], 2025)).toBeNull();
  });

  it('hold from their year on, until others do', () => {
    expect([2025, 2026, 2027, 2030].map((year) => setFor([halves, places], year)?.frontLimit)).toEqual([
      undefined,
      2,
      5,
      5,
    ]);
  });

  it('are the last word on a year, whichever year was spoken of last', () => {
    const again = set(2026, { frontLimit: 4 });
    expect(rulesOf([halves, places, again], 2026).frontLimit).toBe(4);
    expect(rulesOf([halves, places, again], 2028).frontLimit).toBe(5);
  });

  it('are those of the year of a row, and of a row without a day the latest', () => {
    expect(rulesOfRow([places], { happenedOn: '2026-12-31' })).toBe(UNLESS_SET);
    expect(rulesOfRow([places], { happenedOn: null })).toBe(places);
  });

  it.each<[string, Partial<CountingRules>, number | null, number | null, boolean]>([
    ['a third', {}, 3, 9, true],
    ['more than a third', {}, 4, 11, false],
    ['a share of nobody knows how many', {}, 1, null, false],
    ['a half', { frontLimit: 2 }, 4, 8, true],
    ['the fifth place, of however many', { frontBy: 'PLACE', frontLimit: 5 }, 5, null, true],
    ['the sixth place of very many', { frontBy: 'PLACE', frontLimit: 5 }, 6, 300, false],
    ['no place', { frontBy: 'PLACE', frontLimit: 5 }, null, 16, false],
  ])('say of %s whether it is in front', (_what, changed, position, of, is) => {
    expect(isInFront({ ...UNLESS_SET, ...changed }, { position, of })).toBe(is);
  });

  it('count alike where every one of them is the same', () => {
    expect(countsAlike(UNLESS_SET, set(2026))).toBe(true);
    for (const changed of [{ frontBy: 'PLACE' }, { frontLimit: 2 }, { adoptions: 'EACH' }] as const)
      expect(countsAlike(UNLESS_SET, set(2026, changed))).toBe(false);
  });
});

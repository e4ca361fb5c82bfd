import fc from 'fast-check';
import { dividedHalfUp, printedPoints } from './points.js';
import { ADOPTION_LEVELS, RECTIFIED_OUTCOMES, RULE_SET_1, SCORED_OUTCOMES } from './rule-set.js';
import { amendments, runText, type ScoredFacts, scored, type ScoreEntry, type ScoreSheet, totalOf } from './score.js';

const NOTHING: ScoredFacts = {
  duties: [],
  obligations: [],
  rectifications: [],
  filings: 0,
  returns: 0,
  problems: [],
  adoptions: [],
  falseReports: [],
};

const times = <Outcome extends string>(
  name: string,
  counts: Readonly<Partial<Record<Outcome, number>>>,
  outcomes: readonly Outcome[],
): { readonly id: string; readonly outcome: Outcome }[] =>
  outcomes.flatMap((outcome) =>
    Array.from({ length: counts[outcome] ?? 0 }, (_, n) => ({ id: `${name}-${outcome}-${String(n)}`, outcome })),
  );
const duties = (done: number, late: number, missed: number): ScoredFacts['duties'] =>
  times('duty', { DONE: done, DONE_LATE: late, MISSED: missed }, SCORED_OUTCOMES);
const obligations = (done: number, late: number, missed: number): ScoredFacts['obligations'] =>
  times('task', { DONE: done, DONE_LATE: late, MISSED: missed }, SCORED_OUTCOMES);
const rectified = (first: number, second: number, failed: number): ScoredFacts['rectifications'] =>
  times('item', { FIRST: first, SECOND: second, FAILED: failed }, RECTIFIED_OUTCOMES);
const names = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${name}-${String(n)}`);

function sheetOf(facts: Partial<ScoredFacts>): ScoreSheet {
  const sheet = scored(RULE_SET_1, { ...NOTHING, ...facts });
  if (sheet === null) throw new Error('no part applies');
  return sheet;
}
const said = (entries: readonly ScoreEntry[]): string[] =>
  entries.map(({ rule, points }) => `${rule} ${printedPoints(points)}`);
const pointsOf = (sheet: ScoreSheet, rule: string): string[] =>
  sheet.entries.filter((entry) => entry.rule === rule).map(({ points }) => printedPoints(points));

/** 市商务局, third quarter of 2026: 15 owed, of which one exempt. */
const COMMERCE: ScoredFacts = {
  ...NOTHING,
  duties: duties(11, 2, 1),
  obligations: obligations(5, 1, 0),
  filings: 18,
  returns: 3,
  problems: ['one', 'another'],
  adoptions: [{ id: 'case', level: 'PROVINCIAL', before: null }],
};

describe('a score sheet', () => {
  it('comes to 94.16 for the office of commerce, line by line', () => {
    const sheet = sheetOf(COMMERCE);
    expect(said(sheet.entries)).toEqual([
      ...['R1 26.14', 'R2 46.67', 'R4 8.33', 'R0 9.02', 'C_PROBLEM 1.00', 'C_PROBLEM 1.00', 'C_CASE 2.00'],
    ]);
    expect(sheet.notApplicable).toEqual(['R3']);
    expect(printedPoints(sheet.total)).toBe('94.16');
  });

  it('comes to 95.11 once the appeal over a late duty is upheld, and all eleven lines stay', () => {
    const first = sheetOf(COMMERCE);
    const anew = sheetOf({ ...COMMERCE, duties: duties(12, 1, 1) });
    const added = amendments(first.entries, anew.entries);
    expect(said(added)).toEqual(['R1 -26.14', 'R1 27.00', 'R0 -9.02', 'R0 9.11']);
    expect([...first.entries, ...added]).toHaveLength(11);
    expect(printedPoints(totalOf([...first.entries, ...added]))).toBe('95.11');
  });

  it.each([
    ['all on time', duties(3, 0, 0), '30.00'],
    ['all late', duties(0, 3, 0), '18.00'],
    ['all missed', duties(0, 0, 3), '0.00'],
    ['one of three on time, one late', duties(1, 1, 1), '16.00'],
  ])('gives the five of a quarter their share of thirty: %s', (_name, facts, points) => {
    expect(pointsOf(sheetOf({ duties: facts, obligations: obligations(1, 0, 0) }), 'R1')).toEqual([points]);
  });

  it.each([
    ['five on time and one late', obligations(5, 1, 0), '46.67'],
    ['one missed of three', obligations(2, 0, 1), '33.33'],
  ])('gives tasks, decisions, demands and help their share of fifty: %s', (_name, facts, points) => {
    expect(pointsOf(sheetOf({ obligations: facts }), 'R2')).toEqual([points]);
  });

  it.each([
    ['at the first check', rectified(1, 0, 0), '10.00'],
    ['at the second', rectified(0, 1, 0), '6.00'],
    ['never', rectified(0, 0, 1), '0.00'],
  ])('gives what was put right %s its share of ten, where that raises nothing', (_name, facts, points) => {
    expect(pointsOf(sheetOf({ duties: duties(1, 0, 0), rectifications: facts }), 'R3')).toEqual([points]);
  });

  it('leaves interviews out where they would raise the base', () => {
    const without = sheetOf({ duties: duties(0, 1, 0) });
    const sheet = sheetOf({ duties: duties(0, 1, 0), rectifications: rectified(1, 0, 0) });
    expect(sheet.notApplicable).toContain('R3');
    expect(sheet.total).toBe(without.total);
  });

  it('keeps interviews that leave the base as it is', () => {
    expect(sheetOf({ duties: duties(0, 1, 0), rectifications: rectified(0, 1, 0) }).notApplicable).toEqual([
      'R2',
      'R4',
    ]);
  });

  it.each([
    [18, 3, '8.33'],
    [4, 0, '10.00'],
    [2, 5, '0.00'],
  ])('of %i filings with %i returns gives %s', (filings, returns, points) => {
    expect(pointsOf(sheetOf({ filings, returns }), 'R4')).toEqual([points]);
  });

  it('of a unit without a fact there is none, nor of one with interviews or credits alone', () => {
    expect(scored(RULE_SET_1, NOTHING)).toBeNull();
    expect(scored(RULE_SET_1, { ...NOTHING, problems: ['one'] })).toBeNull();
    expect(scored(RULE_SET_1, { ...NOTHING, rectifications: rectified(1, 0, 0) })).toBeNull();
  });

  it('has no line of scaling where every part applies', () => {
    const all = { duties: duties(1, 0, 0), obligations: obligations(1, 0, 0), rectifications: rectified(1, 0, 0) };
    const sheet = sheetOf({ ...all, filings: 1 });
    expect(pointsOf(sheet, 'R0')).toEqual([]);
    expect(sheet.notApplicable).toEqual([]);
    expect(printedPoints(sheet.total)).toBe('100.00');
  });

  it('gives at most three for problems, which one line of its own takes back', () => {
    const sheet = sheetOf({ filings: 1, problems: names('problem', 5) });
    expect(pointsOf(sheet, 'C_PROBLEM')).toHaveLength(5);
    expect(pointsOf(sheet, 'C_CAP')).toEqual(['-2.00']);
  });

  it('gives at most ten in all', () => {
    const adoptions = names('case', 4).map((id) => ({ id, level: 'NATIONAL' as const, before: null }));
    const sheet = sheetOf({ filings: 1, problems: names('problem', 4), adoptions });
    expect(pointsOf(sheet, 'C_CAP')).toEqual(['-6.00']);
    expect(printedPoints(sheet.total)).toBe('110.00');
  });

  it.each([
    ['NATIONAL', 'PROVINCIAL', ['1.00']],
    ['NATIONAL', 'MUNICIPAL', ['2.00']],
    ['PROVINCIAL', 'PROVINCIAL', []],
    ['MUNICIPAL', 'NATIONAL', []],
  ] as const)('adds of an adoption at %s after one at %s only the difference', (level, before, points) => {
    expect(pointsOf(sheetOf({ filings: 1, adoptions: [{ id: 'case', level, before }] }), 'C_CASE')).toEqual(points);
  });

  it('takes ten off for a false report, and gives no credit beside it', () => {
    const sheet = sheetOf({ ...COMMERCE, falseReports: ['false'] });
    expect(said(sheet.entries)).toEqual(['R1 26.14', 'R2 46.67', 'R4 8.33', 'R0 9.02', 'D -10.00']);
    expect(printedPoints(sheet.total)).toBe('80.16');
  });

  it('is lifted to nothing by a line of its own where it would be below', () => {
    const sheet = sheetOf({ duties: duties(0, 0, 1), falseReports: ['false'] });
    expect(said(sheet.entries)).toEqual(['R1 0.00', 'D -10.00', 'FLOOR 10.00']);
    expect(sheet.total).toBe(0);
  });
});

describe('points', () => {
  it.each([
    [1, 2, 1],
    [5, 10, 1],
    [49, 100, 0],
    [2614, 1, 2614],
    [0, 7, 0],
  ])('%i of %i are %i, halves up', (a, b, whole) => {
    expect(dividedHalfUp(a, b)).toBe(whole);
  });

  it('are printed with two places', () => {
    expect([0, 5, -5, 902, -2614].map(printedPoints)).toEqual(['0.00', '0.05', '-0.05', '9.02', '-26.14']);
  });
});

const facts: fc.Arbitrary<ScoredFacts> = fc.record({
  duties: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)).map((n) => duties(...n)),
  obligations: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)).map((n) => obligations(...n)),
  rectifications: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((n) => rectified(...n)),
  filings: fc.nat(30),
  returns: fc.nat(30),
  problems: fc.nat(6).map((n) => names('problem', n)),
  adoptions: fc
    .array(fc.record({ level: fc.constantFrom(...ADOPTION_LEVELS), before: fc.constantFrom(null, ...ADOPTION_LEVELS) }))
    .map((rows) => rows.map((row, n) => ({ id: `case-${String(n)}`, ...row }))),
  falseReports: fc.nat(2).map((n) => names('false', n)),
});
const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });
const textOf = (one: ScoredFacts): string => {
  const sheet = scored(RULE_SET_1, one);
  return runText(RULE_SET_1, sheet === null ? [] : [{ unitId: 'unit', sheet }]);
};

describe('whatever the facts', () => {
  it('their order changes nothing', () => {
    fc.assert(
      fc.property(
        facts.chain((one) =>
          fc.record({
            one: fc.constant(one),
            other: fc
              .record({
                duties: shuffled(one.duties),
                obligations: shuffled(one.obligations),
                rectifications: shuffled(one.rectifications),
                problems: shuffled(one.problems),
                adoptions: shuffled(one.adoptions),
                falseReports: shuffled(one.falseReports),
              })
              .map((lists) => ({ ...one, ...lists })),
          }),
        ),
        ({ one, other }) => {
          expect(textOf(other)).toBe(textOf(one));
        },
      ),
    );
  });

  it('the total lies between nothing and a hundred and ten, and no interview makes it more', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const total = scored(RULE_SET_1, one)?.total ?? 0;
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(11000);
        const never = scored(RULE_SET_1, { ...one, rectifications: [] });
        if (never !== null) expect(total).toBeLessThanOrEqual(never.total);
      }),
    );
  });

  it('what an appeal adds leads to the sheet of the facts as they should have been, and a second time adds nothing', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const first = scored(RULE_SET_1, one)?.entries ?? [];
        const anew = scored(RULE_SET_1, other)?.entries ?? [];
        const standing = [...first, ...amendments(first, anew)];
        expect(standing.slice(0, first.length)).toEqual(first);
        expect(totalOf(standing)).toBe(totalOf(anew));
        expect(amendments(standing, anew)).toEqual([]);
      }),
    );
  });
});

describe('the text of a run', () => {
  it('is another for another rule, another unit and another outcome, and the same for units in another order', () => {
    const [one, other] = [sheetOf(COMMERCE), sheetOf({ duties: duties(1, 0, 0) })];
    const text = runText(RULE_SET_1, [
      { unitId: 'a', sheet: one },
      { unitId: 'b', sheet: other },
    ]);
    expect(
      runText(RULE_SET_1, [
        { unitId: 'b', sheet: other },
        { unitId: 'a', sheet: one },
      ]),
    ).toBe(text);
    expect(
      runText({ ...RULE_SET_1, debit: 900 }, [
        { unitId: 'a', sheet: one },
        { unitId: 'b', sheet: other },
      ]),
    ).not.toBe(text);
    expect(
      runText(RULE_SET_1, [
        { unitId: 'a', sheet: other },
        { unitId: 'b', sheet: one },
      ]),
    ).not.toBe(text);
  });
});

import { corrected, type FactRow, factsOfRows } from './fact-rows.js';
import { RULE_SET_1 } from './rule-set.js';
import { amendments, scored, totalOf } from './score.js';
import { scoredFrom } from './start.js';

const fact = (rule: FactRow['rule'], factId: string, outcome: string, returns = 0): FactRow => ({
  ...{ rule, factId, outcome, before: null, returns },
  filings: rule === 'R1' || rule === 'R2' || rule === 'R3' ? 1 + returns : 0,
});

describe('facts as an upheld appeal says they should have been', () => {
  const rows = [fact('R1', 'a', 'DONE_LATE', 1), fact('R1', 'b', 'DONE'), fact('R2', 'a', 'DONE')];

  it.each([
    [
      'another outcome, of the line that was contested alone',
      'R1',
      'DONE',
      ['R1 a DONE 1', 'R1 b DONE 0', 'R2 a DONE 0'],
    ],
    ['not counted', 'R1', 'NOT_COUNTED', ['R1 b DONE 0', 'R2 a DONE 0']],
    ['a return that does not count', 'R4', 'NOT_COUNTED', ['R1 a DONE_LATE 0', 'R1 b DONE 0', 'R2 a DONE 0']],
  ] as const)('%s', (_, rule, outcome, expected) => {
    const after = corrected(rows, [{ rule, factId: 'a', outcome }]);
    expect(after.map((row) => `${row.rule} ${row.factId} ${row.outcome} ${String(row.returns)}`)).toEqual(expected);
  });

  it('leave one filing where a return does not count', () => {
    expect(factsOfRows(corrected(rows, [{ rule: 'R4', factId: 'a', outcome: 'NOT_COUNTED' }]))).toMatchObject({
      ...{ filings: 3, returns: 0 },
    });
  });

  it('give the credits back where a false report does not count', () => {
    const all = [fact('R2', 'a', 'DONE'), fact('C_PROBLEM', 'p', 'CONFIRMED'), fact('D', 'd', 'SIGNED')];
    const standing = scored(RULE_SET_1, factsOfRows(all))?.entries ?? [];
    const anew = scored(RULE_SET_1, factsOfRows(corrected(all, [{ rule: 'D', factId: 'd', outcome: 'NOT_COUNTED' }])));
    const added = amendments(standing, anew?.entries ?? []);
    expect(added).toEqual([
      { rule: 'C_PROBLEM', factId: 'p', points: 100 },
      { rule: 'D', factId: 'd', points: 1000 },
    ]);
    expect([totalOf(standing), totalOf([...standing, ...added])]).toEqual([9000, 10100]);
  });
});

describe('the day from which scores are worked out', () => {
  it.each([
    ['2026-08-20', '2026-10-01'],
    ['2026-07-01', '2026-07-01'],
    ['2026-07-02', '2026-10-01'],
    ['2026-09-30', '2026-10-01'],
    ['2026-10-02', '2027-01-01'],
    ['2026-12-31', '2027-01-01'],
    ['2027-01-01', '2027-01-01'],
    ['2026-02-01', '2026-04-01'],
  ])('switched on %s: %s', (on, from) => expect(scoredFrom(on)).toBe(from));
});

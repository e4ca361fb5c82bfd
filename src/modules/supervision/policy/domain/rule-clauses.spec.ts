import { POLICY_VERSION_1 } from './policy.js';
import { ruleClauses, valueAt } from './rule-clauses.js';

const { rules } = POLICY_VERSION_1;

/** Every leaf of a rule set but the dates that reminders count from, as refusals point at it. */
function leaves(part: unknown, at = ''): string[] {
  if (typeof part !== 'object' || part === null) return at.endsWith('/base') ? [] : [at];
  return Object.entries(part).flatMap(([name, inner]) => leaves(inner, `${at}/${name}`));
}

describe('the clauses of a rule set', () => {
  const places = ruleClauses(rules).flatMap((clause) => clause.places);

  it('have one place for each number, role and switch, and none for anything else', () => {
    expect(places.map(({ pointer }) => pointer).sort()).toEqual(leaves(rules).sort());
  });

  it('have a name each', () => {
    const keys = ruleClauses(rules).map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('find what stands at a place; nobody where the approval names him', () => {
    expect([valueAt(rules, '/reminders/1/days'), valueAt(rules, '/tiers/2/approver')]).toEqual([
      15,
      'EXECUTIVE_DEPUTY_DIRECTOR',
    ]);
    expect([valueAt(rules, '/tiers/3/interviewer'), valueAt(rules, '/firstTier/automatic')]).toEqual([null, false]);
  });
});

import type { PostRole } from '../../../../shared-kernel/actor.js';
import { POLICY_VERSION_1, type PolicyRules, type Tier } from './policy.js';
import { deciderOf, grounds, type TrialGrounds } from './rule-proposal.js';

const { rules } = POLICY_VERSION_1;
const signing = (tier: Tier, approver: PostRole): PolicyRules => ({
  ...rules,
  tiers: { ...rules.tiers, [tier]: { ...rules.tiers[tier], approver } },
});

describe('who decides on rules', () => {
  it.each<[string, readonly PostRole[], PolicyRules, PostRole | null]>([
    ['the executive deputy, usually', ['OFFICE_SECTION_CHIEF'], rules, 'EXECUTIVE_DEPUTY_DIRECTOR'],
    ['the director where the executive deputy proposes', ['EXECUTIVE_DEPUTY_DIRECTOR'], rules, 'OFFICE_DIRECTOR'],
    [
      'the director where the executive deputy would gain',
      ['OFFICE_SECTION_CHIEF'],
      signing(1, 'EXECUTIVE_DEPUTY_DIRECTOR'),
      'OFFICE_DIRECTOR',
    ],
    [
      'a deputy where the other proposes and the director would gain',
      ['EXECUTIVE_DEPUTY_DIRECTOR'],
      signing(1, 'OFFICE_DIRECTOR'),
      'OFFICE_DEPUTY_DIRECTOR',
    ],
  ])('%s', (_, proposer, after, expected) => {
    expect(deciderOf(proposer, rules, after)).toBe(expected);
  });

  it('nobody where each of them would gain or proposes', () => {
    const all = signing(1, 'OFFICE_DIRECTOR');
    expect(deciderOf(['OFFICE_DEPUTY_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR'], rules, all)).toBeNull();
  });
});

describe('rules rest on a trial', () => {
  const wanted = { rules, effectiveFrom: '2026-11-01', baseVersion: 1 };
  const trial: TrialGrounds = {
    ...{ state: 'DONE', rules, baseVersion: 1, fromDay: '2026-11-01', toDay: '2026-12-31' },
    ...{ unitId: null, projectId: null, kind: null, movesRunning: false },
  };

  it.each<[string, Partial<TrialGrounds>, boolean]>([
    ['of exactly them, from their day, of everything', {}, true],
    ['not of others', { rules: signing(1, 'OFFICE_DIRECTOR') }, false],
    ['not of those in force alone', { rules: null }, false],
    ['not from another day', { fromDay: '2026-11-02' }, false],
    ['not of one unit', { unitId: 'u' }, false],
    ['not of one kind', { kind: 'TASK' }, false],
    ['not where it moved running cases', { movesRunning: true }, false],
    ['not beside rules that are in force no more', { baseVersion: 2 }, false],
    ['not of less than a month', { toDay: '2026-11-30' }, false],
    ['not while it runs', { state: 'RUNNING' }, false],
  ])('%s', (_, change, expected) => {
    expect(grounds({ ...trial, ...change }, wanted)).toBe(expected);
  });
});

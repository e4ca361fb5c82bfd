import type { PostRole } from '../../../../shared-kernel/actor.js';
import { givesHimself } from './own-gain.js';
import { POLICY_VERSION_1, type PolicyRules, type Tier, type TierRules } from './policy.js';

const before = POLICY_VERSION_1.rules;
const tier = (number: Tier, change: Partial<TierRules>): PolicyRules => ({
  ...before,
  tiers: { ...before.tiers, [number]: { ...before.tiers[number], ...change } },
});
const automatic = { ...before, firstTier: { ...before.firstTier, automatic: true } };

describe('new rules give whoever puts them in force', () => {
  it.each<[string, PolicyRules, readonly PostRole[], boolean]>([
    ['nothing where they stay', before, ['OFFICE_SECTION_CHIEF', 'OFFICE_DEPUTY_DIRECTOR'], false],
    ['nothing by a term', tier(1, { talkWithin: 9 }), ['OFFICE_SECTION_CHIEF'], false],
    ['the signature of a tier', tier(1, { approver: 'OFFICE_SECTION_CHIEF' }), ['OFFICE_SECTION_CHIEF'], true],
    ['nothing by another’s signature', tier(1, { approver: 'OFFICE_DIRECTOR' }), ['OFFICE_SECTION_CHIEF'], false],
    ['the talk of a tier', tier(2, { interviewer: 'OFFICE_SECTION_CHIEF' }), ['OFFICE_SECTION_CHIEF'], true],
    ['nothing by a talk left to the approval', tier(2, { interviewer: null }), ['OFFICE_DEPUTY_DIRECTOR'], false],
    ['their own talks without a signature', automatic, ['OFFICE_SECTION_CHIEF'], true],
    ['nothing by another’s talks without a signature', automatic, ['OFFICE_DEPUTY_DIRECTOR'], false],
  ])('%s', (_, after, roles, expected) => {
    expect(givesHimself(before, after, roles)).toBe(expected);
  });

  it('nothing by talks that went without a signature before', () => {
    expect(givesHimself(automatic, automatic, ['OFFICE_SECTION_CHIEF'])).toBe(false);
  });
});

import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { POLICY_VERSION_1, type Tier, type TierRules } from './policy.js';
import { assertPolicy } from './validate-policy.js';

const { rules } = POLICY_VERSION_1;

/** What a rule set is refused for that has another tier than the first one. */
function faultsOf(tier: Tier, change: Partial<TierRules>): readonly (readonly [string, string])[] {
  try {
    assertPolicy({ ...rules, tiers: { ...rules.tiers, [tier]: { ...rules.tiers[tier], ...change } } });
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.errors.map(({ pointer, code }) => [pointer, code]);
  }
}

describe('the posts of a rule set', () => {
  it.each([
    ['tier 1 may be signed by the director', 1, { approver: 'OFFICE_DIRECTOR' }],
    [
      'tier 1 may be talked by a deputy director where the executive deputy signs',
      1,
      { interviewer: 'OFFICE_DEPUTY_DIRECTOR', approver: 'EXECUTIVE_DEPUTY_DIRECTOR' },
    ],
    ['tier 3 may be signed by the executive deputy', 3, { approver: 'EXECUTIVE_DEPUTY_DIRECTOR' }],
  ] as const)('%s', (_, tier, change) => {
    expect(faultsOf(tier, change)).toEqual([]);
  });

  it.each([
    ['a liaison of a unit signs nothing', 1, { approver: 'LIAISON' }, [['/tiers/1/approver', 'ROLE_CANNOT_SIGN']]],
    ['a clerk signs nothing', 2, { approver: 'OFFICE_CLERK' }, [['/tiers/2/approver', 'ROLE_CANNOT_SIGN']]],
    [
      'a section chief signs nothing',
      1,
      { approver: 'OFFICE_SECTION_CHIEF' },
      [['/tiers/1/approver', 'ROLE_CANNOT_SIGN']],
    ],
    [
      'a leading official signs in no tier',
      3,
      { approver: 'LEADING_OFFICIAL' },
      [['/tiers/3/approver', 'ROLE_CANNOT_SIGN']],
    ],
    [
      'nobody signs for his own talk',
      1,
      { interviewer: 'OFFICE_DEPUTY_DIRECTOR' },
      [['/tiers/1/approver', 'SIGNER_NOT_ABOVE']],
    ],
    [
      'nobody signs for the talk of somebody above him',
      2,
      { interviewer: 'OFFICE_DIRECTOR' },
      [['/tiers/2/approver', 'SIGNER_NOT_ABOVE']],
    ],
    ['a clerk talks to nobody', 1, { interviewer: 'OFFICE_CLERK' }, [['/tiers/1/interviewer', 'ROLE_CANNOT_TALK']]],
    ['tier 1 says who talks', 1, { interviewer: null }, [['/tiers/1/interviewer', 'ROLE_CANNOT_TALK']]],
    [
      'tier 3 leaves it to the approval',
      3,
      { interviewer: 'OFFICE_DIRECTOR' },
      [
        ['/tiers/3/interviewer', 'ROLE_CANNOT_TALK'],
        ['/tiers/3/approver', 'SIGNER_NOT_ABOVE'],
      ],
    ],
    ['a liaison is not called in', 1, { interviewee: 'LIAISON' }, [['/tiers/1/interviewee', 'ROLE_NOT_CALLED_IN']]],
    [
      'each tier calls in somebody higher',
      2,
      { interviewee: 'SECTION_CHIEF' },
      [['/tiers/2/interviewee', 'ROLE_NOT_CALLED_IN']],
    ],
  ] as const)('%s', (_, tier, change, faults) => {
    expect(faultsOf(tier, change)).toEqual(faults);
  });
});

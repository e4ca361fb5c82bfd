import { wayOfAccount } from './account-authority.js';
import { askedOf, LINK_CODE } from './link-code.js';

const security = { accountId: 'security', personId: 'wang' };
const owner = { accountId: 'a', personId: 'p', adminRole: null };
const administrator = { accountId: 'b', personId: null, adminRole: 'AUDIT_ADMIN' };

describe('an act on somebody’s account', () => {
  it.each([
    ['of a person who does not sign', owner, false, true, 'ALONE'],
    ['of a person who signs', owner, true, true, 'SECOND'],
    ['of an administrator', administrator, false, true, 'SECOND'],
    ['of a person who signs, with nobody to be the second', owner, true, false, 'UNAIDED'],
    ['of an administrator, with nobody to be the second', administrator, false, false, 'UNAIDED'],
    ['of a person who does not sign, with nobody to be the second', owner, false, false, 'ALONE'],
  ])('%s', (_, whose, signs, second, expected) => {
    expect(wayOfAccount(security, whose, signs, second)).toBe(expected);
  });

  it.each([
    ['the same account', { ...owner, accountId: 'security' }],
    ['another account of the same person', { ...owner, personId: 'wang' }],
  ])('is nobody’s on his own: %s', (_, whose) => {
    expect(() => wayOfAccount(security, whose, false, true)).toThrow('ACCOUNT_OF_ONESELF');
  });

  it('does not take two without a person for the same', () => {
    expect(wayOfAccount({ accountId: 'security', personId: null }, administrator, false, true)).toBe('SECOND');
  });
});

describe('a link', () => {
  const coded = { needsCode: true, codeHash: 'x', wrongCodes: 0 };
  it.each([
    ['of one person asks for no code', { ...coded, needsCode: false, codeHash: null }, null, 'NO_CODE'],
    ['waits until the second person has agreed', { ...coded, codeHash: null }, '123456', 'WAITS'],
    ['asks for its code', coded, null, 'CODE_REQUIRED'],
    ['compares a code', coded, '123456', 'COMPARE'],
    ['compares after four wrong ones', { ...coded, wrongCodes: LINK_CODE.wrongAllowed - 1 }, '123456', 'COMPARE'],
    [
      'has ended after five, even with the right one',
      { ...coded, wrongCodes: LINK_CODE.wrongAllowed },
      '123456',
      'ENDED',
    ],
  ])('%s', (_, link, code, expected) => {
    expect(askedOf(link, code)).toBe(expected);
  });
});

/** Sign-in and accounts. */
export const accessTexts = {
  problems: {
    SIGN_IN_REFUSED: 'Wrong name or password, or the account is disabled.',
    SIGN_IN_LOCKED:
      'Too many failed sign-ins. Try again in {retryAfter} s, or ask the security administrator for a new password.',
    LINK_NOT_VALID: 'This link was used, has expired or is wrong. Ask the security administrator for a new one.',
    PASSWORD_TOO_WEAK:
      'At least 12 characters, without the account name, and none of the common passwords. Choose another.',
    ACCOUNT_STATE: 'The account is in a state that does not allow this. Reload and look again.',
    ADMINISTRATOR_WITH_POST:
      'System, security and audit administrators are people apart; nobody with a post may be one.',
    AUTHORITY_WAITS:
      'Something about this post, person, delegation or unit waits for a second person. Come back once it is decided or withdrawn.',
    ACCOUNT_OF_ONESELF: 'Nobody resets or disables his own account. Somebody else has to.',
    LINK_WAITS: 'A second person has not agreed to this link yet. Once agreed, ask that person for the six-digit code.',
    LINK_CODE_REQUIRED: 'This link needs a six-digit code. Ask whoever agreed to it.',
    LINK_CODE_WRONG:
      'This code is wrong; {left} tries are left. After that ask the security administrator for a new link.',
    SYSTEM_TOKEN_UNIT: 'The unit that you chose does not exist or was closed. Please choose another.',
    SYSTEM_TOKEN_EXISTS:
      'A system called “{name}” has a token for this unit already. Take that one back, or choose another name.',
    SYSTEM_TOKEN_NOT_FOUND: 'There is no such token.',
    SYSTEM_TOKEN_GONE: 'This token was taken back already.',
  },
  words: {
    adminRole: {
      SYSTEM_ADMIN: 'System administrator',
      SECURITY_ADMIN: 'Security administrator',
      AUDIT_ADMIN: 'Auditor',
    },
  },
} as const;

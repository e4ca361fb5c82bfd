/** Sign-in, accounts and approvals. */
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
    APPROVAL_DECIDED: 'This was decided already; nothing was done twice.',
    APPROVAL_NOT_YOURS: 'This is not yours to decide.',
    APPROVAL_OWN_PROPOSAL: 'You proposed this; another person has to decide.',
    APPROVAL_ABOUT_ONESELF: 'This is about yourself; somebody else has to decide.',
    APPROVAL_OWN_OBLIGATION: 'Nobody decides on his own obligation; somebody else has to.',
    APPROVAL_WORDS_REQUIRED: 'Say why you refuse.',
    APPROVAL_PAPER_FROM_FUTURE: 'The paper is dated {on}, which is after today.',
    APPROVAL_PAPER_NOT_YOURS: 'Decisions on paper are registered by the reform office or by the leader’s secretary.',
    APPROVAL_PAPER_OF_INTERVIEWER:
      'Whoever will hold the talk neither registers nor confirms its signature. Let somebody else do it.',
    APPROVAL_PAPER_WAITS:
      'A registration of a paper waits for its second person already. Confirm it or give it back first.',
    APPROVAL_PAPER_NOT_WAITING: 'No registration of a paper waits here. Look at the present state.',
    APPROVAL_PAPER_SECOND_PERSON:
      'Registering and confirming take two people, and the signer is neither. Let another person of the office confirm it.',
    APPROVAL_NO_PAPER: 'This decision was not registered from paper.',
    APPROVAL_NOT_YOUR_SIGNATURE: 'Only the one who is said to have signed may answer that he did not.',
    APPROVAL_DISOWNED: 'You have answered so already.',
    APPROVAL_NOT_YOUR_REQUEST: 'Only whoever asked takes a request back.',
    APPROVAL_STAYS:
      'Once proposed, this is for the approver to decide. To stop it, ask the approver to refuse it and to say why.',
    APPROVAL_DISOWN_TOO_LATE: 'The time for this answer ended on {last}. Ask the office to put it right.',
    AUTHORITY_WAITS:
      'Something about this post, person, delegation or unit waits for a second person. Come back once it is decided or withdrawn.',
    ACCOUNT_OF_ONESELF: 'Nobody resets or disables his own account. Somebody else has to.',
    LINK_WAITS: 'A second person has not agreed to this link yet. Once agreed, ask that person for the six-digit code.',
    LINK_CODE_REQUIRED: 'This link needs a six-digit code. Ask whoever agreed to it.',
    LINK_CODE_WRONG:
      'This code is wrong; {left} tries are left. After that ask the security administrator for a new link.',
    APPROVAL_NOT_FROM_PAPER: 'The second person has to sign in and agree; a paper does not do here.',
  },
} as const;

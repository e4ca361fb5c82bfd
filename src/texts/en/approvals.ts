/** Approvals. */
export const approvalsTexts = {
  problems: {
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
    APPROVAL_NOT_FROM_PAPER: 'The second person has to sign in and agree; a paper does not do here.',
  },
  words: {
    verdict: { APPROVED: 'Approved', REJECTED: 'Refused' },
    approvalState: { PENDING: 'Pending', APPROVED: 'Approved', REJECTED: 'Rejected', WITHDRAWN: 'Withdrawn' },
  },
} as const;

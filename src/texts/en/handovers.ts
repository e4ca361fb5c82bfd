/** Posts handed over. */
export const handoversTexts = {
  problems: {
    HANDOVER_NOT_FOUND: 'This handover does not exist, or does not concern you.',
    HANDOVER_NOT_YOURS:
      'The outgoing holder signs his side himself; where he cannot, a section chief or above of the reform office signs for him with a reason. Whoever takes over signs himself. Nobody signs both sides.',
    HANDOVER_SECOND_PERSON: 'You began this handover; another head of the office signs for the outgoing holder.',
    HANDOVER_STATE: 'This cannot be done with the handover as it stands. Load the page anew.',
    HANDOVER_RUNS: 'A handover of this post is under way already. Finish or end it first.',
    HANDOVER_POST_GONE: 'This post was abolished: nothing of it is left to be handed over.',
    HANDOVER_OVERTAKEN:
      '{name} holds the post now and is neither of the two. End this handover and begin one with {name}.',
    HANDOVER_NEVER_HELD: 'Nobody ever held this post; there is nothing to hand over.',
    HANDOVER_TO_HIMSELF: 'Whoever hands over and whoever takes over are two people.',
    HANDOVER_TO_STRANGER:
      'Whoever takes over works in the unit or is appointed to the post. Where somebody comes from elsewhere, the reform office begins the handover.',
    HANDOVER_REASON_MISSING: 'You sign for the outgoing holder: say why he cannot sign himself.',
  },
  words: {
    handoverState: {
      OPEN: 'To be handed over',
      GIVEN: 'To be taken over',
      SIGNED: 'Handed over',
      CANCELLED: 'Ended',
    },
    handoverItem: {
      PROJECT: 'Running projects',
      OBLIGATION: 'Due',
      CASE: 'Under supervision',
      INTERVIEW: 'Interviews under way',
      DECISION: 'Waiting for a decision of this post',
      PROPOSED: 'Proposed, waiting for others',
      ENTRY: 'Entries to be checked, returned or confirmed',
      MEETING: 'Meetings in preparation, minutes not final',
      DELEGATION: 'Delegations',
    },
  },
} as const;

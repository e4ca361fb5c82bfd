/** Units merged and divided. */
export const reorganisationsTexts = {
  problems: {
    TRANSFER_NOT_FOUND: 'This reorganisation was not found, or is done.',
    TRANSFER_OWN_UNIT: 'Nobody proposes or decides a reorganisation of his own unit.',
    TRANSFER_UNIT_UNFIT:
      'These units cannot be reorganised so: both must be open departments, counties, zones or vertical units, neither within the other.',
    TRANSFER_PROJECTS_MISSING: 'Choose at least one project that goes over.',
    TRANSFER_PROJECT_NOT_ITS: 'A chosen project has ended or does not concern the unit. Choose again.',
    TRANSFER_ORDER_IN_FUTURE: 'The day of the ordering document cannot be after today.',
    TRANSFER_WAITS: 'A reorganisation of this unit waits for its decision. Finish or withdraw it first.',
    TRANSFER_TALK_DIVIDED:
      '{count} interviews cover matters that go and matters that stay. Let their projects go together, or wait until they have ended.',
    TRANSFER_TALK_DOUBLED:
      'The holder in {unit} has an interview of the same tier already, beside {count} that would come. Withdraw one of them, or wait until it has ended.',
    TRANSFER_POST_MISSING: '{unit} has no post for an interview under way. Add the post to the organisation first.',
  },
  words: {
    transferKind: { MERGE: 'Merged whole', SPLIT: 'Only some projects' },
    transferState: { PROPOSED: 'awaits decision', CARRIED_OUT: 'done', REJECTED: 'rejected', WITHDRAWN: 'withdrawn' },
    unitFollower: {
      PLAN: 'quarter plans',
      ENTRY: 'entries to be checked or under way',
      TOPIC: 'topics to be taken up',
      PROBLEM: 'problems not confirmed',
      LISTING: 'listings',
      INDICATOR: 'indicators',
      SYSTEM_TOKEN: 'other systems that report readings',
      KEY_POINT: 'key points',
      DIVISION: 'place in the leaders’ division of work',
      GROUP: 'groups that it hosts or belongs to',
      HANDOVER: 'handovers of posts not signed by both (they end)',
    },
  },
} as const;

/** The leaders' division of work. */
export const divisionsTexts = {
  problems: {
    DIVISION_NOT_FOUND: 'This new division of work does not exist, or is settled already.',
    DIVISION_OWN: 'A division of work that concerns yourself is proposed and decided by others.',
    DIVISION_POST_UNFIT: 'Choose the post of a leading official that is in force.',
    DIVISION_UNIT_UNFIT: 'Choose a unit that is in force; the city itself and the committee have no place in it.',
    DIVISION_UNIT_TWICE: 'The unit is named twice. Name it once: one leader answers for a unit.',
    DIVISION_SAYS_NOTHING_NEW: 'This is the division that holds already; nothing is to be changed.',
    DIVISION_ORDER_IN_FUTURE:
      'The day of the document may not be after today; enter it on the day from which it holds.',
    DIVISION_WAITS: 'Another new division waits for a decision. Have it settled or withdraw it first.',
  },
  words: {
    divisionState: {
      PROPOSED: 'Waits for a decision',
      CARRIED_OUT: 'In force',
      REJECTED: 'Not agreed',
      WITHDRAWN: 'Withdrawn',
    },
  },
} as const;

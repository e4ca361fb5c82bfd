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
    DIVISION_DAY_MISSING: 'Some rows state no day. Say from which day they hold: the day of the document.',
    ROW_DIVISION_LEADER_UNKNOWN:
      'No leader’s post is called “{words}”, and an import makes none. Check its title; where nobody answers for the unit any more, write 无 (row {row}, “{column}”).',
    ROW_DIVISION_POST_UNFIT: 'This is no leader’s post in force. Check it (row {row}, “{column}”).',
    ROW_DIVISION_UNIT_UNFIT:
      '“{words}” has no place in the division: nobody alone answers for the city itself or the committee (row {row}, “{column}”).',
    ROW_DIVISION_UNIT_TWICE:
      '“{words}” stands in this file more than once. Name it once: one leader answers for a unit (row {row}, “{column}”).',
    ROW_DIVISION_DAY_IN_FUTURE:
      'The day may not be after today. Hand the file in on the day from which it holds (row {row}, “{column}”).',
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

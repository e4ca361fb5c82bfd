/** Indicators: baseline, target, readings, how they stand against their course. */
export const indicatorsTexts = {
  problems: {
    INDICATOR_NOT_FOUND: 'This indicator was not found; it may not exist, or it is outside what you may see.',
    INDICATOR_EXISTS: 'There is an indicator called “{name}” of this matter already. Please look it up.',
    INDICATOR_ENDED: 'This indicator has ended: nothing is read of it any more, nor changed.',
    INDICATOR_REFUSED: 'Something is missing or does not fit. Please mend what each field says.',
    INDICATOR_REASON_MISSING:
      'A reading was confirmed already: baseline, target or course are changed with a reason. Please write it.',
    INDICATOR_CHANGE_WAITS: 'A change of its target waits for a second person; wait for the decision, or withdraw it.',
    READING_NOT_FOUND: 'This reading was not found; it may not exist, or it is outside what you may see.',
    READING_NOT_YOURS: 'This is not for your post: the data unit enters readings, the reform office confirms them.',
    READING_STATE: 'In its present state the reading does not take this. Please reload and look again.',
    READING_EXISTS:
      'This period has a reading already. If it is not confirmed, the office sends it back first; if it is, correct it.',
    READING_REFUSED: 'Something is missing or does not fit. Please mend what each field says.',
    READING_UNCHANGED: 'The correction says what is there already; nothing is to be corrected.',
    OWN_READING:
      'You entered this reading yourself, or made the token of the system that did; somebody else of the reform office confirms it.',
    READING_OWN_FILE: 'You handed in this file of readings yourself; somebody else of the reform office confirms it.',
    INDICATOR_OF_TWO: 'Choose either a project or a key point, not both.',
    INDICATOR_PROJECT_UNKNOWN: 'The project that you chose does not exist or has ended. Please choose another.',
    INDICATOR_POINT_UNKNOWN: 'The key point that you chose does not exist or was withdrawn. Please choose another.',
    INDICATOR_UNIT_UNFIT: 'The data unit does not exist, was closed, or cannot take this. Please choose another.',
    TARGET_EQUALS_BASELINE: 'Target and baseline are the same, so no progress can be counted. Please look them up.',
    TARGET_AGAINST_DIRECTION:
      'The target lies the other way: where more is better it is above the baseline, where less is better below.',
    TARGET_DAY_TOO_EARLY: 'The target’s day must come after the baseline’s.',
    TRAJECTORY_DAYS: 'The points of the course lie between baseline and target, in the order of their days, each once.',
    FREQUENCY_FIXED:
      'Something was read or is expected already, so the frequency stays. End this indicator and add another instead.',
    ROW_REFORM_UNKNOWN:
      'No project is called “{words}”, and no key point has that code, or several do; write the project’s code (row {row}, “{column}”).',
    ROW_INDICATOR_UNKNOWN:
      'No indicator is called “{words}”, or several are; look up its name, or fill in its reform (row {row}, “{column}”).',
    ROW_RANK_UNKNOWN: 'The rank “{words}” was not understood; write 3 or 3/16 (row {row}, “{column}”).',
    PERIOD_NOT_UNDERSTOOD: 'Write the period as 2026-05, 2026-Q2 or 2026, by the frequency of the indicator.',
    AS_OF_OUTSIDE_PERIOD: 'The day must lie within the period.',
  },
  words: {
    indicatorLight: {
      GREEN: 'On course',
      YELLOW: 'Behind',
      RED: 'Far behind',
      DONE: 'Target reached',
      GREY: 'Not reported',
    },
    direction: { UP: 'More is better', DOWN: 'Less is better' },
    frequency: { MONTH: 'Monthly', QUARTER: 'Quarterly', YEAR: 'Yearly' },
    readingState: {
      REPORTED: 'To be confirmed',
      RETURNED: 'Sent back',
      CONFIRMED: 'Confirmed',
      CORRECTED: 'Corrected',
      REJECTED: 'Not taken',
    },
  },
} as const;

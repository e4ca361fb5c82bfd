/** What the office publishes. */
export const publicationsTexts = {
  problems: {
    BULLETIN_NOT_FOUND: 'There is no such bulletin.',
    BULLETIN_STATE: 'This cannot be done with the bulletin as it stands. Load the page anew.',
    BULLETIN_THERE: 'The bulletin of month {month} of {year} is drafted already. Open it and go on there.',
    BULLETIN_MONTH_RUNS: 'The month is not over yet; its bulletin is drafted from the day after its last.',
    BULLETIN_PART_TWICE: 'This part is written twice. Keep one of the two.',
    BULLETIN_LINE_UNKNOWN: 'This line does not stand in the bulletin any more. Load the page anew and choose again.',
  },
  words: {
    publicationState: {
      DRAFT: 'Being drafted',
      CHECKING: 'With the units',
      APPROVING: 'With the signer',
      ISSUED: 'Issued',
      VOID: 'Void',
    },
    bulletinPart: {
      OVERALL: 'Overall',
      DONE_WELL: 'Done well',
      LAGGING: 'What lags, and why',
      LISTINGS: 'Listed and delisted',
      FOR_LEADERS: 'For leaders to settle',
      NEXT_MONTH: 'Next month',
    },
    bulletinPlace: { LINE: 'Lags', UNDER_REVIEW: 'Filed, under review' },
  },
} as const;

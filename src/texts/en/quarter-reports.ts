/** The report of a quarter. */
export const quarterReportsTexts = {
  problems: {
    QUARTER_REPORT_NOT_FOUND: 'There is no such report.',
    QUARTER_REPORT_STATE: 'This cannot be done with the report as it stands. Load the page anew.',
    QUARTER_REPORT_THERE: 'The report of quarter {quarter} of {year} is drafted already. Open it and go on there.',
    QUARTER_NOT_CLOSED: 'Quarter {quarter} of {year} is not closed. Its report is drafted once it is.',
    QUARTER_REPORT_TOO_LONG:
      'The text has {count} characters. A report has two pages at most: shorten it to {most} characters.',
    QUARTER_REPORT_NAMES_UNIT:
      'The text names “{name}”. A report names no unit but those of which an issued bulletin has a line: say it without the name.',
  },
  words: {
    quarterPart: {
      OVERALL: 'Overall',
      PROBLEMS: 'Problems solved',
      FOR_LEADERS: 'For leaders',
      NEXT_QUARTER: 'Next quarter',
    },
  },
} as const;

/** Archives of years. */
export const archivesTexts = {
  problems: {
    ARCHIVE_NOT_FOUND: 'There is no such archive.',
    ARCHIVE_NOT_YOURS: 'Only whoever was named to take this archive over checks and signs it.',
    ARCHIVE_STATE: 'This cannot be done with the archive as it stands. Load the page anew.',
    ARCHIVE_THERE: 'The papers of {year} are listed already. Open that year and go on there.',
    ARCHIVE_EMPTY: 'The list of papers is empty: there is nothing to sign over. Draw it up anew first.',
    ARCHIVE_INCOMPLETE:
      'The list and the records differ by {count}. Give it back, or list the papers anew, then hand it over.',
    ARCHIVE_YEAR_RUNS: '{year} is not over yet; its papers are archived in the year after.',
    ARCHIVE_TO_HIMSELF:
      'Whoever hands over and whoever takes over are two people. Choose somebody else of the reform office.',
    ARCHIVE_TO_STRANGER: 'Whoever takes over holds a post of the reform office.',
  },
  words: {
    archiveState: { PREPARED: 'Being listed', GIVEN: 'To be taken over', ARCHIVED: 'Archived' },
    retention: { PERMANENT: 'Permanent', YEARS_30: '30 years', YEARS_10: '10 years' },
    retainedKind: { MEETING: 'Meeting', INTERVIEW: 'Interview', LISTING: 'Listing', PLAN: 'Plan of a quarter' },
  },
} as const;

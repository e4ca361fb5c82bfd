/** The working calendar. */
export const calendarTexts = {
  problems: {
    CALENDAR_OUT_OF_RANGE: 'Outside the working calendar ({first} to {last}), or longer than 400 days.',
    CALENDAR_YEAR_PAST: '{year} is over; its calendar no longer changes.',
    CALENDAR_LIST_WRONG:
      'This list for {year} is wrong or incomplete. Compare it day by day with the State Council’s notice.',
    CALENDAR_CHANGED: 'The calendar was changed after the preview. Look at a new preview first.',
  },
} as const;

/** Obligations: refusals and the words of "on what grounds". */
export const obligationsTexts = {
  problems: {
    OBLIGATION_NOT_FOUND: 'Not found: it does not exist, or it lies outside what you may see.',
    OBLIGATION_SETTLED: 'This is settled already; nothing more can be done to it.',
    OBLIGATION_AWAITS_VERDICT: 'This has been filed and awaits its verdict.',
    OBLIGATION_NOT_HISTORIC: 'This is not held as overdue history, so there is nothing to release.',
    RELEASE_DATE_NOT_LATER: 'The new date must lie after today.',
    EXPLANATION_PENDING: 'An explanation of this is being considered already.',
    EXPLANATION_DECIDED: 'This explanation has its verdict already.',
    EXPLANATION_NOT_CONFIRMED:
      'An explanation by the leading official’s diary must first be confirmed by his secretary.',
    EXPLANATION_DATE_NOT_LATER: 'The new date must lie after today and after the present due date.',
  },
  clauses: {
    LATENESS: 'Lateness: working days after the present due date, less those on which the clock stood.',
    PAUSE_FILED: 'The clock stands from filing to verdict.',
    PAUSE_GRACE: 'The 3 working days after a return or a refusal do not count.',
    PAUSE_EXPLANATION:
      'The clock stands while an explanation is considered; a second one of the same date does not stop it.',
    PAUSE_EXTENSION: 'The clock stands while an extension is decided.',
    PAUSE_EXEMPTION: 'The clock stands while an exemption is decided.',
    PAUSE_COORDINATION: 'The clock stands while another unit’s requested task is open.',
    PAUSE_HOLD_SLIP: 'The clock stands while the office holds the follow-up notice.',
    PAUSE_HOLD_REJECTED: 'The clock stands while a rejected interview is put off.',
    PAUSE_HOLD_UNSERVED: 'The clock stands while the notice of interview is not served.',
    HOLD_HISTORIC: 'Registered already overdue: no reminder, no light, no case until the office sets a new date.',
    LIGHT_GREY: 'Grey: not started, or exempt with approval.',
    LIGHT_GREEN: 'Green: on course.',
    LIGHT_DONE: 'Green ✓: done.',
    LIGHT_BLUE: 'Blue: at most 3 working days left.',
    LIGHT_YELLOW: 'Yellow: 1 to 10 working days late, or returned.',
    LIGHT_RED: 'Red: more than 10 working days late, or returned twice.',
    LIGHT_DONE_LATE: 'Yellow ✓: done late.',
    LIGHT_AWAITING: 'While a verdict is awaited the light at filing is kept.',
  },
  steps: {},
} as const;

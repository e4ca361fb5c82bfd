/** For the demo alone: personas and the time machine. */
export const demoTexts = {
  problems: {
    PERSONA_UNKNOWN: 'There is no demo persona “{persona}”; choose one of the list.',
    CLOCK_FORWARD_ONLY: 'The demo’s time only goes forward; it is {now}.',
    CLOCK_TOO_FAR: 'At most {days} days at once; go there in several steps.',
    CLOCK_ONE_TARGET: 'Name one target: a day, or a number of working days.',
  },
  happenings: {
    REMINDER: 'reminder',
    OVERDUE_REMINDER: 'overdue reminder',
    CHAIN_REMINDER: 'the office’s own chain reminded',
    SLIP_PREPARED: 'follow-up notice prepared',
    SLIP_SENT: 'follow-up notice sent',
    SLIP_DROPPED: 'follow-up notice dropped',
    CASE_OPENED: 'oversight case opened',
    CASE_CLOSED: 'oversight case closed',
    CASE_PAUSED: 'clock paused',
    CASE_RESUMED: 'clock resumed',
    TIER_PROPOSAL: 'accountability interview proposed',
  },
} as const;

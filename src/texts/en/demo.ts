/** For the demo alone: personas and the time machine. */
export const demoTexts = {
  problems: {
    PERSONA_UNKNOWN: 'There is no demo persona “{persona}”; choose one of the list.',
    CLOCK_FORWARD_ONLY: 'The demo’s time only goes forward; it is {now}.',
    CLOCK_TOO_FAR: 'At most {days} days at once; go there in several steps.',
    CLOCK_ONE_TARGET: 'Name one target: a day, or a number of working days.',
  },
} as const;

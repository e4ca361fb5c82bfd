/** Clock holds. */
export const holdsTexts = {
  problems: {
    CLOCK_HOLD_NOT_FOUND: 'There is no such clock hold, or it is not yours to see.',
    CLOCK_HOLD_INCOMPLETE: 'The days cannot stand like this. See the fields.',
    CLOCK_HOLD_ENDS_BEFORE: 'It cannot end before it begins.',
    CLOCK_HOLD_TOO_LONG:
      'A clock hold lasts {days} working days at most. Renew it before its end where it must last longer.',
    CLOCK_HOLD_TOO_FAR_BACK: 'It may begin {days} working days back at most.',
    CLOCK_HOLD_BEYOND_CALENDAR: 'The working calendar knows the days from {first} to {last}. Name one of them.',
    CLOCK_HOLD_QUARTER_CLOSED:
      'A quarter of it was closed on {closed}, and days before that are frozen. Begin on that day or later.',
    CLOCK_HOLD_OUT_OF_DATE:
      'Since it was proposed things have changed: its days are out of bounds, or what it names has ended. Refuse it, so that it is proposed anew as things stand.',
    CLOCK_HOLD_TARGET_UNFIT:
      'The clock of this unit, project or matter cannot be held: it was closed or is done, or it is the reform office’s own. Choose another.',
    CLOCK_HOLD_CONCERNS_YOU:
      'It concerns a unit where you hold a post, a project that you lead, or a matter that you assigned. Let somebody else do it.',
    CLOCK_HOLD_DIRECTOR_SIGNS: 'The director signs this one, so that somebody else has to propose it.',
    CLOCK_HOLD_STATE: 'As it stands now this cannot be done. Reload the page and look again.',
    CLOCK_HOLD_THERE: 'The same clock stands, or is asked to stand, for this cause and these days already.',
    CLOCK_HOLD_RENEWED: 'It is renewed already, or that is asked for. Go on with the one that follows it.',
  },
  words: {
    clockHoldCause: { FORCE_MAJEURE: 'Force majeure', APPEAL: 'Appeal', MAINTENANCE: 'System maintenance' },
    clockHoldTarget: { OBLIGATION: 'One matter', UNIT: 'One unit', PROJECT: 'One project', ALL: 'All units' },
    clockHoldState: {
      PROPOSED: 'Waits for approval',
      REJECTED: 'Not approved',
      WITHDRAWN: 'Taken back',
      SIGNED: 'Approved',
      CANCELLED: 'Cancelled before it began',
    },
    clockHoldPhase: {
      WAITING: 'Waits for approval',
      COMING: 'To come',
      STANDING: 'In force',
      OVER: 'Over',
      VOID: 'Without effect',
    },
  },
} as const;

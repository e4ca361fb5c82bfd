/** Scheduling notes: on line and off it, in one line. */
export const schedulingNotesTexts = {
  problems: {
    NOTE_SUBJECT_NOT_FOUND: 'The matter was not found: it does not exist, or is outside what you may see.',
    NOTE_INCOMPLETE: 'Something is missing in the note. Fill in what the fields ask for.',
    NOTE_POST_UNKNOWN: 'There is no such post. Choose another, or say in words with whom it was.',
    NOTE_DAY_IN_FUTURE: 'The day cannot be later than today.',
    NOTE_WHO: 'Say with whom it was: a post, or unit, name and position in words; one of the two.',
    NOTE_NEXT_TOO_EARLY: 'The next day cannot be before this one.',
  },
  words: {
    noteWay: { VISIT: 'Visit', MEETING: 'Meeting', CALL: 'Telephone', ONLINE: 'On line' },
    channel: { ONLINE: 'On line', OFFLINE: 'Off line' },
    lineStep: {
      NOTE: 'Scheduled',
      PROGRESS: 'Progress entered',
      FILED: 'Filed',
      EXPLAINED: 'Delay explained',
      DIARY_CONFIRMED: 'Leader’s diary confirmed',
      DIARY_DENIED: 'Leader’s diary denied',
      ASKED: 'Date or exemption asked for',
      DONE: 'Done',
      PROBLEM_STEP: 'Problem worked on',
      READING: 'Reading reported',
    },
  },
} as const;

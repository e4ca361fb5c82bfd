/** Scores of a quarter. */
export const scoringTexts = {
  problems: {
    SCORE_CYCLE_OPEN: 'The quarter is not closed yet. Scores are worked out once it is.',
    SCORE_FED_BACK: 'The units have their sheets of this quarter already. They are not worked out again.',
    SCORE_SWITCH_SAME: 'That is how it stands already; nothing is to be changed.',
    SCORE_SWITCH_WAITS: 'A word on this waits to be decided. Wait for it, or take it back first.',
  },
  words: {
    scoreRule: {
      R1: '“Five-Ones”',
      R2: 'Tasks, decisions, demands, coordination',
      R3: 'Rectification after a talk',
      R4: 'Quality of what is filed',
      R0: 'Scaled to a hundred',
      C_PROBLEM: 'Problem solved and confirmed',
      C_CASE: 'Case taken over by others',
      C_CAP: 'Beyond the cap of credits',
      D: 'False report',
      FLOOR: 'Lifted to nothing',
    },
  },
};

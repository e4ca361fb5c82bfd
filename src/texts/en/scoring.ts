/** Scores of a quarter. */
export const scoringTexts = {
  problems: {
    SCORE_CYCLE_OPEN: 'The quarter is not closed yet. Scores are worked out once it is.',
  },
};

/** 日常积分. */
export const scoringTexts = {
  problems: {
    SCORE_CYCLE_OPEN: '该季度尚未关闭，关闭后方可测算积分。',
  },
};

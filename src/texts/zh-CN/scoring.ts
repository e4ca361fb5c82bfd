/** 日常积分. */
export const scoringTexts = {
  problems: {
    SCORE_CYCLE_OPEN: '该季度尚未归档，归档后方可测算积分。',
    SCORE_FED_BACK: '该季度积分已向单位反馈，不再重新测算。',
    SCORE_SWITCH_SAME: '与现状一致，没有需要变更的内容。',
    SCORE_SWITCH_WAITS: '已有一项积分启停正在审批，请待审批后再提出，或者先撤回。',
  },
  words: {
    scoreRule: {
      R1: '“五个一”',
      R2: '任务、议定事项、督察要求、协调',
      R3: '约谈整改',
      R4: '报送质量',
      R0: '折算',
      C_PROBLEM: '难题解决并经确认',
      C_CASE: '案例被推广采用',
      C_CAP: '加分超出上限',
      D: '报送情况不实',
      FLOOR: '补足至零分',
    },
  },
};

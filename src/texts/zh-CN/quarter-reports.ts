/** 季度情况。 */
export const quarterReportsTexts = {
  problems: {
    QUARTER_REPORT_NOT_FOUND: '未找到该季度情况。',
    QUARTER_REPORT_STATE: '该季度情况当前不能这样办理，请刷新后查看最新情况。',
    QUARTER_REPORT_THERE: '{year}年第{quarter}季度的季度情况已经起草，请打开后继续办理。',
    QUARTER_NOT_CLOSED: '{year}年第{quarter}季度尚未归档，归档后方可起草季度情况。',
    QUARTER_REPORT_TOO_LONG: '文字共{count}字，季度情况不超过两页，文字部分请压缩至{most}字以内。',
    QUARTER_REPORT_NAMES_UNIT: '文中写有“{name}”。季度情况除已印发通报列明的单位外不点单位名称，请改为不点名的表述。',
  },
  words: {
    quarterPart: {
      OVERALL: '总体情况',
      PROBLEMS: '难题破解',
      FOR_LEADERS: '请领导协调',
      NEXT_QUARTER: '下季度重点',
    },
  },
} as const;

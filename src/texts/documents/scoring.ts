/** 日常积分、对比情况：待办名称和告知。 */
export const scoringDocuments = {
  notices: {
    SCORE_FED_BACK: {
      title: '{quarter}积分反馈',
      body: '你单位{quarter}积分已反馈，请核对。对所列事实有异议的，由分管领导或者主要领导于{until}前提出申诉，每项一次；逾期未提出的，视为无异议。',
    },
    COMPARISON_PUBLISHED: {
      title: '{quarter}{title}情况',
      body: '{quarter}{title}情况已经批准印发，请查看你单位有关数据。',
    },
    SCORE_APPEAL_ENDED: {
      title: '{quarter}积分申诉答复',
      body: '你单位对{quarter}积分“{rule}”一项提出的申诉已办结：{state}。{words}',
    },
  },
  titles: {
    SCORES_ON: '启用日常积分（依据：{basis}）',
    SCORES_OFF: '停用日常积分（依据：{basis}）',
    COMPARISON_ON: '启用对比情况（依据：{basis}）',
    COMPARISON_OFF: '停用对比情况（依据：{basis}）',
    COMPARISON: '印发{quarter}{title}情况（{category}）',
    SCORE_RULES: '积分规则自{quarter}起变更（依据：{basis}）',
    SCORE_FEEDBACK: '向单位反馈{quarter}积分（{count}家）',
    SCORE_APPEAL: '办理积分申诉：{about}',
    SCORE_APPEAL_UPHELD: '{unit}{quarter}积分“{rule}”申诉成立：{words}',
    SCORE_APPEAL_DENIED: '{unit}{quarter}积分“{rule}”申诉不成立：{words}',
  },
  phrases: { scoreAppeal: '{unit}{quarter}“{rule}”' },
} as const;

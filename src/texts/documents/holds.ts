/** 暂缓计时：通知、待办名称。 */
export const holdsDocuments = {
  notices: {
    CLOCK_HOLD_BEGUN: {
      title: '暂缓计时通知',
      body: '{unit}：\n因{cause}，{whose}自{days}暂缓计时{number}。期间不提醒、不催办、不提出约谈，逾期天数不增加；现行时限不变，期满后自动恢复计时。\n事由：{reason}',
    },
    CLOCK_HOLD_OVER: {
      title: '恢复计时通知',
      body: '{unit}：\n{whose}的暂缓计时到{last}为止{early}，次日起恢复计时，请抓紧办理。',
    },
  },
  titles: { CLOCK_HOLD: '暂缓计时：{whose}（{days}）' },
  phrases: {
    holdOfAll: '各单位全部事项',
    holdOfMatter: '{unit}“{matter}”',
    holdDays: '{from}至{to}',
    holdNumber: '（{number}）',
    holdEndedEarly: '（提前结束：{reason}）',
  },
} as const;

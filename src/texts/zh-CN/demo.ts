/** 演示专用：角色、时间机。 */
export const demoTexts = {
  problems: {
    PERSONA_UNKNOWN: '没有“{persona}”这个演示角色，请从角色清单中选择。',
    CLOCK_FORWARD_ONLY: '演示时间只能向前推进，现在是{now}。',
    CLOCK_TOO_FAR: '一次最多推进{days}天，请分次推进。',
    CLOCK_ONE_TARGET: '请只填写一项：推进到某日，或者推进若干个工作日。',
  },
  happenings: {
    REMINDER: '工作提示',
    OVERDUE_REMINDER: '逾期提示',
    CHAIN_REMINDER: '提示办理',
    SLIP_PREPARED: '催办单拟好',
    SLIP_SENT: '催办单发出',
    SLIP_DROPPED: '催办单不再发出',
    CASE_OPENED: '督办立项',
    CASE_CLOSED: '督办销号',
    CASE_PAUSED: '暂停计时',
    CASE_RESUMED: '恢复计时',
    TIER_PROPOSAL: '提出约谈建议',
  },
} as const;

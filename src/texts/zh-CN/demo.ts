/** 演示专用：角色、时间机。 */
export const demoTexts = {
  problems: {
    PERSONA_UNKNOWN: '没有“{persona}”这个演示角色，请从角色清单中选择。',
    CLOCK_FORWARD_ONLY: '演示时间只能向前推进，现在是{now}。',
    CLOCK_TOO_FAR: '一次最多推进{days}天，请分次推进。',
    CLOCK_ONE_TARGET: '请只填写一项：推进到某日，或者推进若干个工作日。',
  },
} as const;

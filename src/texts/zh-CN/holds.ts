/** 暂缓计时。 */
export const holdsTexts = {
  problems: {
    CLOCK_HOLD_NOT_FOUND: '未找到该暂缓计时，可能不存在，或者不在您的查看范围内。',
    CLOCK_HOLD_INCOMPLETE: '日期有误，请按各栏提示修改。',
    CLOCK_HOLD_ENDS_BEFORE: '结束日期不能早于开始日期。',
    CLOCK_HOLD_TOO_LONG: '暂缓计时不超过{days}个工作日；确需延长的，到期前另行续期。',
    CLOCK_HOLD_TOO_FAR_BACK: '开始日期最早为{days}个工作日之前。',
    CLOCK_HOLD_BEYOND_CALENDAR: '该日期超出工作日历范围（{first}至{last}），请填写此范围内的日期。',
    CLOCK_HOLD_QUARTER_CLOSED: '所涉事项的季度已于{closed}归档，归档前的日期不再变动；请填写当日及以后的日期。',
    CLOCK_HOLD_OUT_OF_DATE:
      '提请之后情况已有变化，该暂缓计时现在不能批准：日期已超出规定，或者所涉事项已办结、单位已撤销。请不予批准，由提请人按现在的情况重新提请。',
    CLOCK_HOLD_TARGET_UNFIT: '所选单位、项目或者事项不能暂缓计时：已撤销、已办结，或者属于改革办自身事项。请重新选择。',
    CLOCK_HOLD_CONCERNS_YOU: '该暂缓计时涉及您任职的单位、您领衔的项目或者您交办的事项，请由其他人员办理。',
    CLOCK_HOLD_DIRECTOR_SIGNS: '该暂缓计时须由办公室主任批准，请由其他人员提请。',
    CLOCK_HOLD_STATE: '该暂缓计时当前状态不能这样办理，请刷新后核对。',
    CLOCK_HOLD_THERE: '同一对象、同一原因、同一起止日的暂缓计时已经登记或者正在提请，不再重复。',
    CLOCK_HOLD_RENEWED: '该暂缓计时已经续期或者正在提请续期，请在续期后的那一件上办理。',
  },
  words: {
    clockHoldCause: { FORCE_MAJEURE: '不可抗力', APPEAL: '申诉', MAINTENANCE: '系统维护' },
    clockHoldTarget: { OBLIGATION: '单个事项', UNIT: '一个单位', PROJECT: '一个项目', ALL: '全部单位' },
    clockHoldState: {
      PROPOSED: '待批准',
      REJECTED: '未批准',
      WITHDRAWN: '已撤回',
      SIGNED: '已批准',
      CANCELLED: '开始前取消',
    },
    clockHoldPhase: {
      WAITING: '待批准',
      COMING: '尚未开始',
      STANDING: '暂缓中',
      OVER: '已结束',
      VOID: '未生效',
    },
  },
} as const;

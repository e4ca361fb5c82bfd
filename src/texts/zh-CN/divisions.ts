/** 领导分工。 */
export const divisionsTexts = {
  problems: {
    DIVISION_NOT_FOUND: '未找到该项分工调整，或者已经办结。',
    DIVISION_OWN: '分工调整涉及本人的，由其他同志提出和审批。',
    DIVISION_POST_UNFIT: '请选择在册的市领导岗位。',
    DIVISION_UNIT_UNFIT: '请选择在册的单位，市本级和改革委不列入分工。',
    DIVISION_UNIT_TWICE: '同一单位重复列出，请只列一次：一个单位由一位领导分管。',
    DIVISION_SAYS_NOTHING_NEW: '与现行分工一致，没有需要调整的内容。',
    DIVISION_ORDER_IN_FUTURE: '分工文件的日期不能晚于今天，请到施行之日再办理。',
    DIVISION_WAITS: '已有一项分工调整正在审批，请先办结或撤回。',
  },
  words: {
    divisionState: { PROPOSED: '待审批', CARRIED_OUT: '已施行', REJECTED: '未同意', WITHDRAWN: '已撤回' },
  },
} as const;

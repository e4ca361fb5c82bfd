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
    DIVISION_DAY_MISSING: '有的行没有写起始日期，请填写分工文件的日期，这些行的分工自这一天起施行。',
    ROW_DIVISION_LEADER_UNKNOWN:
      '没有名为“{words}”的市领导岗位，导入不新增岗位，请核对岗位名称；不再由市领导分管的，填“无”（第{row}行“{column}”）。',
    ROW_DIVISION_POST_UNFIT: '该岗位不是在册的市领导岗位，请核对（第{row}行“{column}”）。',
    ROW_DIVISION_UNIT_UNFIT: '“{words}”不列入分工：市本级和改革委不由一位领导分管（第{row}行“{column}”）。',
    ROW_DIVISION_UNIT_TWICE: '“{words}”在本文件中重复列出，一个单位由一位领导分管，请只列一次（第{row}行“{column}”）。',
    ROW_DIVISION_DAY_IN_FUTURE: '起始日期不能晚于今天，请到施行之日再导入（第{row}行“{column}”）。',
  },
  words: {
    divisionState: { PROPOSED: '待审批', CARRIED_OUT: '已施行', REJECTED: '未同意', WITHDRAWN: '已撤回' },
  },
} as const;

/** 信息成果、经验典型各登记簿：待办名称和告知。 */
export const registersDocuments = {
  notices: {
    REGISTER_RETURNED: {
      title: '退回补正',
      body: '报送的{matter}，尚需补充：{words}。请补正后重新报送，不设时限，不计逾期。',
    },
    REGISTER_WITHDRAWN: { title: '条目已撤销', body: '改革办已撤销{matter}，不再计入{words}。' },
    REGISTER_UNIT_ASKED: {
      title: '核对数据',
      body: '{matter}的数据归口单位为你单位，请核对是否准确；不设时限，未经核对不予采用。也可由改革办电话核对后登记。',
    },
    REGISTER_CORRECTED: { title: '条目已更正', body: '改革办已更正{matter}，更正前后的内容均予保留，请核对{words}。' },
    REGISTER_EXTENDED: { title: '期限延长', body: '{matter}期限已延至{words}，请按新的期限办理。' },
    REGISTER_MOVED: { title: '条目进展', body: '{matter}已进入“{words}”阶段。' },
  },
  titles: {
    VERIFY_ENTRY: '审核报送（{register}）：{title}',
    DUE_MIDTERM: '试点中期评估：{matter}',
    DUE_SUMMED_UP: '试点期满总结：{matter}',
    DUE_REPORT: '课题报告：{matter}',
    DUE_PILOT_END: '试点到期：{matter}',
    CASE_PROMOTION: '推广典型案例：{matter}',
    PILOT_ACCEPTANCE: '试点验收结论：{matter}{stage}',
    PILOT_EXTENSION: '试点延期：{matter}由{from}延至{to}（依据：{number}）',
    COUNTING_RULES: '统计口径自{year}年起变更：{rules}（依据：{basis}）',
    INSTRUCTION_ORIGIN: '{leader}批示（{number}）',
    VERIFY_NAMED: '审核报送（{register}）',
    VERIFY_OFF_SYSTEM: '审核报送（{register}）：线下办理',
  },
  phrases: {
    countingRules: '{front}；{adoptions}',
    frontSHARE: '位次不超过参评总数1/{limit}的为前列',
    frontPLACE: '位次在前{limit}位以内的为前列',
    adoptionsHIGHEST: '改革信息被多家采用的只计一次，按最高层级',
    adoptionsEACH: '改革信息每被采用一次计一次',
    reported: '报送内容',
    vouched: '电话核对结果',
    instructionWithdrawn: '批示登记有误，已并入另一条',
    notSaid: '未注明',
    caseAccount: '{practice}\n成效：{effectData}\n可推广之处：{copyable}',
  },
} as const;

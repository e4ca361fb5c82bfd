/** 信息成果、经验典型各登记簿：待办名称和告知。 */
export const registersDocuments = {
  notices: {
    REGISTER_RETURNED: {
      title: '退回补正',
      body: '报送的{matter}，尚需补充：{words}。请补正后重新报送，不设时限，不计逾期。',
    },
    REGISTER_WITHDRAWN: { title: '条目已撤销', body: '改革办已撤销{matter}，不再计入{words}。' },
    REGISTER_CORRECTED: { title: '条目已更正', body: '改革办已更正{matter}，更正前后的内容均予保留，请核对{words}。' },
  },
  titles: {
    VERIFY_ENTRY: '审核报送（{register}）：{title}',
    VERIFY_OFF_SYSTEM: '审核报送（{register}）：线下办理',
  },
  phrases: { reported: '报送内容' },
} as const;

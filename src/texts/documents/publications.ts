/** 通报综述：告知。 */
export const publicationsDocuments = {
  titles: {
    FACT_CHECK: '核对{name}有关本单位的表述',
    PUBLICATION: '签批{name}',
  },
  phrases: {
    quoted: '“{words}”',
    toBeChecked: '{name}（征求意见稿）',
    bulletin: '{year}年{month}月改革工作通报',
    bulletinMonth: '{year}年{month}月',
    bulletinCorrection: '{year}年{month}月改革工作通报（更正）',
    bulletinLine: '{title}：应于{due}前完成，截至{on}逾期{days}个工作日。原因：{reason}',
    bulletinUnderReview: '{title}：应于{due}前完成，已报送、审核中',
    bulletinNoReason: '未说明原因',
    bulletinAsks: '。请求协调：{asks}',
  },
  notices: {
    FACT_CHECK: {
      title: '请核对{name}有关你单位的表述',
      body: '《{name}》涉及你单位以下表述：{said}。请于{on}前核对；逾期未反馈的，视为无异议。',
    },
    FACT_CHECK_OBJECTED: { title: '{unit}对{name}有异议', body: '{unit}对您起草的{name}提出异议：{words}' },
    FACT_CHECK_ADOPTED: { title: '异议已采纳', body: '你单位对{name}的异议已采纳：{words}' },
    FACT_CHECK_NOT_ADOPTED: { title: '异议未采纳', body: '你单位对{name}的异议未采纳：{words}。异议一并呈签批人。' },
    PUBLICATION_RETURNED: { title: '{name}退回起草', body: '您起草的{name}已退回{words}。请修改后重新办理。' },
    PUBLICATION_ISSUED: { title: '{name}已印发', body: '{name}已印发，请阅。' },
    PUBLICATION_CORRECTED: { title: '{name}已印发', body: '{name}已印发，以更正后的为准，请阅。' },
    BULLETIN_LINES_GONE: {
      title: '{year}年{month}月通报有条目不再成立',
      body: '您起草的{year}年{month}月改革工作通报经重新核对，有{count}条滞后事项不再成立，已移出条目，请核对前后文字。',
    },
    BULLETIN_DISCARDED: {
      title: '{year}年{month}月通报已作废',
      body: '您起草的{year}年{month}月改革工作通报已作废，原因：{reason}。需要时可以重新起草。',
    },
  },
} as const;

/** 会议：待办名称和告知。 */
export const meetingsDocuments = {
  notices: {
    MEETING_CALLED: {
      title: '会议通知',
      body: '{meeting}拟于{on}召开，由你单位汇报{item}。汇报材料请于{notesBy}前报改革办。',
    },
  },
  titles: {
    AGENDA: '审定议题：{meeting}',
    MINUTES_REVIEW: '审核会议纪要：{meeting}',
    MINUTES_SIGN: '签发会议纪要：{meeting}',
    MINUTES: '整理会议纪要：{about}',
    DECISION_REVOKE: '撤销议定事项：{matter}',
    MATERIAL: '汇报材料：{meeting}{item}',
  },
} as const;

/** 会议：待办名称和告知。 */
export const meetingsDocuments = {
  notices: {
    MEETING_CALLED: {
      title: '会议通知',
      body: '{meeting}拟于{on}召开，由你单位汇报{item}。汇报材料请于{notesBy}前报改革办。',
    },
  },
  phrases: {
    offSystem: '另行呈送',
    offSystemItem: '另行呈送（线下{number}）',
    agendaTitle: {
      PRIOR_DECISIONS: '上次议定事项办理情况',
      DECISION_OVERDUE: '议定事项{title}办理情况',
      LAG: '{title}推进情况',
      COORDINATION: '{title}协调办理情况',
      PROBLEM_ABOVE: '改革难题{title}解决情况',
      INDICATOR_RED: '指标{title}推进情况',
      LISTING: '挂牌事项{title}推进情况',
      LISTING_PROPOSED: '研究重点滞后事项',
      PILOT_ENDING: '{title}试点情况',
    },
    agendaReason: {
      PRIOR_DECISIONS: '听取{title}议定事项办理情况',
      DECISION_OVERDUE: '议定事项逾期{days}个工作日',
      LAG: '滞后{days}个工作日',
      COORDINATION: '申请协调，尚未办结',
      PROBLEM_ABOVE: '承办单位难以自行解决，需协调',
      INDICATOR_RED: '指标严重滞后于序时进度',
      LISTING: '挂牌督导，期限{on}',
      LISTING_PROPOSED: '重点滞后事项，需研究推进措施',
      PILOT_ENDING: '试点期限{on}届满',
    },
  },
  titles: {
    AGENDA: '审定议题：{meeting}',
    MINUTES_REVIEW: '审核会议纪要：{meeting}',
    MINUTES_SIGN: '签发会议纪要：{meeting}',
    MINUTES: '整理会议纪要：{about}',
    DECISION_REVOKE: '撤销议定事项：{matter}',
    MEETING_BATCH: '核定导入的往年会议{count}次（{file}）',
    MEETINGS: '会议',
    MEETINGS_OF_YEAR: '{year}年会议及议定事项',
    MATERIAL: '汇报材料：{meeting}{item}',
  },
} as const;

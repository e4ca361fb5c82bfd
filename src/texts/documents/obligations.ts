const REFUSED = '{matter}的申请未获同意{words}。{goesOn}';

/** 待办事项、说明和申请：待办名称和告知。 */
export const obligationsDocuments = {
  notices: {
    EXPLANATION_ACCEPTED: { title: '说明原因成立', body: '{matter}的说明，经审核成立。{dates}{words}' },
    EXPLANATION_REFUSED: { title: '说明原因不成立', body: '{matter}的说明，经审核不成立。{goesOn}{words}' },
    EXPLANATION_DENIED: {
      title: '日程原因不属实',
      body: '{matter}的说明以领衔领导日程为由，领导联络员答复情况不属实{words}。说明由改革办审核，审核结果另行告知。',
    },
    EXPLANATION_UPHELD: {
      title: '日程原因更正为属实',
      body: '{matter}的说明以领衔领导日程为由，领导联络员更正原答复，确认情况属实{words}。说明由改革办审核，审核结果另行告知。',
    },
    EXTENSION_REFUSED: { title: '延期答复', body: REFUSED },
    EXEMPTION_REFUSED: { title: '免办答复', body: REFUSED },
    EXTENDED: { title: '延期答复', body: '同意{matter}由{from}延至{to}，原时限保留备查。' },
    EXTENDED_NO_MORE: { title: '延期答复', body: '同意{matter}的延期申请；现行时限为{day}，不再调整。' },
    EXEMPTED: { title: '免办答复', body: '同意{matter}{outcome}。' },
    ASKED_ON_BEHALF: { title: '代为录入', body: '改革办已代你单位提出{matter}的延期申请，由你单位分管领导审批。' },
  },
  titles: {
    ASK_EXTENSION: '申请延期：{matter}',
    ASK_EXEMPTION: '申请免办：{matter}',
    DECIDE_EXTENSION: '审批延期：{matter}',
    DECIDE_EXEMPTION: '审批免办：{matter}',
    VERIFY_EXPLANATION: '审核说明原因：{matter}',
    REDECISION: '重新审批（非本人签批）：{about}',
    PROBLEM_CALLBACK: '回访难题提出方（受益方）：{about}',
    REPORT_BACK: '报告批示办理结果：{about}',
    BULLETIN: '起草{about}改革工作通报',
    LISTING_CHECK: '核验摘牌申请：{about}',
    LISTING_NOTICE: '印发摘牌通知：{about}',
    LISTING_STUDY: '研究挂牌督导：{about}',
    PILOT_END: '试点即将到期，研究总结、验收或者延期：{about}',
    QUARTER_REPORT: '起草{about}',
    QUARANTINE: '处理未能自动推进的事项：{about}',
    SELF_AUDIT: '核实系统自检发现的差异：{about}处',
  },
  phrases: {
    dateStays: '时限不变。',
    dateMoved: '时限由{from}调整为{to}，原时限保留备查。',
    goesOnAfterGrace: '3个工作日后继续计算时限，请抓紧办理。',
    goesOn: '时限照常计算，请抓紧办理。',
    ownCalendar: '改革工作日历',
    reformWork: '改革工作安排',
    plannedWork: '{matter}（拟开展）',
    noted: '（{words}）',
    said: '：{words}',
  },
} as const;

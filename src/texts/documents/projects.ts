const ANSWERED = '协调事项答复';

/** 改革项目、任务、台账：待办名称和告知。 */
export const projectsDocuments = {
  notices: {
    TASK_RETURNED: {
      title: '退回补正',
      body: '你单位报送的{matter}，尚需补充：{missing}。请在3个工作日内补正，此前不计逾期。',
    },
    TASK_CANCELLED: { title: '任务取消', body: '{matter}已取消，不再办理。原因：{reason}' },
    TASK_ASSIGNED: { title: '新的任务', body: '{matter}，请于{day}前办理。' },
    HELP_ASKED: {
      title: '需要配合的事项',
      body: '{matter}，请于{day}前办理。是否接受，请在3个工作日内答复；未答复的，由改革办决定。',
    },
    HELP_ACCEPTED: { title: ANSWERED, body: '{unit}已接受配合办理{matter}。' },
    HELP_DECLINED: { title: ANSWERED, body: '{unit}不接受配合办理{matter}{words}。由改革办决定。' },
    HELP_SILENT: { title: ANSWERED, body: '{unit}逾期未答复是否配合办理{matter}，由改革办决定。' },
    HELP_IMPOSED: { title: ANSWERED, body: '改革办决定，由{unit}配合办理{matter}{words}。' },
    HELP_RELEASED: { title: ANSWERED, body: '改革办决定，{unit}不配合办理{matter}{words}。时限照常计算，请抓紧办理。' },
    HELP_YOURS: { title: ANSWERED, body: '改革办决定，由你单位配合办理{matter}{words}。' },
    HELP_NOT_YOURS: { title: ANSWERED, body: '改革办同意你单位不配合办理{matter}{words}，该任务不再办理。' },
    HELP_DAY_NAMED: { title: '暂停计时延长', body: '{unit}配合办理{matter}，暂停计时延长，最迟到{words}。' },
    LEAD_CHANGED: {
      title: '牵头单位调整',
      body: '{project}的牵头单位调整为{unit}，未完成的{moved}项随之移交{rest}。',
    },
    TASK_NOT_DONE: {
      title: '经核尚未完成',
      body: '台账注明{matter}已完成，经改革办核定尚未完成，请于{day}前办理。',
    },
    CO_LEADER_NAMED: {
      title: '列为共同领衔领导',
      body: '{project}由{leader}领衔，您为共同领衔领导，可随时查看进展。',
    },
    PROJECT_ENDED: {
      title: '项目办结退出',
      body: '经审批，{project}已办结退出（{how}），下一季度起不再列“五个一”事项。',
    },
    LEDGER_DATE_CHANGED: {
      title: '完成时限调整',
      body: '经审批，{matter}的完成时限由{from}调整为{to}，原时限保留备查。',
    },
  },
  titles: {
    LEDGER: '重点改革任务责任台账',
    /** 台账导出中可选的三列。 */
    TASK_STATE: '状态',
    TASK_PERCENT: '进度',
    TASK_DUE: '现行时限',
    LEDGER_OF_YEAR: '{year}年度重点改革任务责任台账',
    LEDGER_FILE: '{year}年责任台账.xlsx',
    LEDGER_SHEET: '责任台账',
    PROJECT_END_COMPLETED: '项目完成：{project}（{reason}）',
    PROJECT_END_MERGED: '项目并入其他项目：{project}（{reason}）',
    PROJECT_END_TRANSFERRED: '项目移交：{project}（{reason}）',
    PROJECT_END_CANCELLED: '项目取消：{project}（{reason}）',
    HELP_DECLINED: '由{unit}配合办理{matter}（该单位不接受）',
    HELP_SILENT: '由{unit}配合办理{matter}（该单位逾期未答复）',
    VERIFY_TASK: '审核任务：{matter}',
    LEDGER_DATES: '台账导入涉及督办、约谈的时限变更（{file}）',
    LEDGER_DATES_COUNTED: '台账导入涉及督办、约谈的时限变更{count}项（{file}）',
    LEDGER_DONE: '确认台账注明已完成的任务（{file}）',
    LEDGER_DONE_COUNTED: '台账注明已完成的任务{count}项待确认（{file}）',
  },
  phrases: {
    datesLater: '，其中{count}项时限顺延，原时限保留备查',
    forGroup: '（{group}承办，你单位为其联络办公室所在单位）',
    staysWithYou: '；其余{count}项仍由你单位办理',
  },
} as const;

/*
 * 督办约谈各环节的通知。What units are told, in the words of official documents: Chinese in every language of the screens, like the
 * record itself; a notice's `params` hold the facts for other languages. Places in braces are filled with the facts.
 */
const CONTACT = '联系人：{contact}，电话：{phone}。';

export const supervisionDocuments = {
  notices: {
    REMINDER_PLANNED: {
      title: '工作提示：{matter}',
      body: `{unit}：\n你单位负责的{matter}，计划于{plannedOn}前开展，距计划时间还有{left}个工作日。\n请按计划推进；确需调整的，可直接在系统中变更计划。已开展的，请报送有关情况，填写文号即可，不需另附材料。\n${CONTACT}`,
    },
    REMINDER_ACT_BY: {
      title: '工作提示：{matter}',
      body: `{unit}：\n你单位负责的{matter}，应于{actBy}前开展、{dueOn}前报送，距开展时限还有{left}个工作日。\n请按计划推进；因故不能按时开展的，请及时说明原因或申请延期。已开展的，请报送有关情况，填写文号即可，不需另附材料。\n${CONTACT}`,
    },
    REMINDER_DUE: {
      title: '工作提示：{matter}',
      body: `{unit}：\n你单位负责的{matter}，应于{dueOn}前完成，距时限还有{left}个工作日。\n请按时办理；已办理的，请在系统中报送，填写文号即可，不需另附材料。\n${CONTACT}`,
    },
    OVERDUE_REMINDER: {
      title: '逾期提示：{matter}',
      body: `{unit}：\n你单位负责的{matter}，应于{dueOn}前完成，截至{today}尚未收到有关情况。\n请尽快报送；因领导日程、上级政策、要素保障或其他单位配合等原因未能完成的，请选择原因并说明拟完成时间，审核期间不计逾期。已办理的请忽略。\n${CONTACT}`,
    },
    OFFICE_REMINDER: {
      title: '办理提示：{matter}',
      body: '{matter}应于{dueOn}前办理，截至{today}尚未办理。请及时办理或督促办理；在办理之前，有关单位不计逾期。',
    },
    APPROVAL_REMINDER: {
      title: '审批提示：{tierName}建议（{unit}）',
      body: '{unit}的{tierName}建议（{matter}）应于{dueOn}前审批，截至{today}尚未办理。请及时办理或者督促办理。',
    },
    SLIP_PREPARED: {
      title: '待发催办提醒：{matter}',
      body: '{unit}{matter}已逾期{lateness}个工作日，催办提醒（{serial}）已拟好，将于下一工作日发出。可先电话沟通；确需缓发的，请注明缓发至何日。',
    },
    URGING_SLIP: {
      title: '催办提醒（{serial}）',
      body: `{unit}：\n你单位负责的{matter}，应于{dueOn}前报送。截至{today}，尚未收到有关情况。\n请于{answerBy}前报送办理情况。因领导日程、上级政策、要素保障或其他单位配合等原因未能开展的，请选择原因并说明拟完成时间；经审核成立的，不计入你单位逾期。\n${CONTACT}\n{office}督察科　{todayLong}`,
    },
    VACANT_RECIPIENT: {
      title: '岗位空缺：{unit}{post}',
      body: '{unit}{post}岗位空缺，有关通知（{matter}）已转送该单位办公室。请核对任职信息；岗位空缺期间不视为不响应。',
    },
    INTERVIEW_PROPOSED: {
      title: '待批准：{tierName}建议（{unit}）',
      body: '{unit}{count}项工作逾期，经提示、催办仍未完成，系统依据督办规则提出{tierName}建议：由{interviewerPost}约谈{intervieweePost}。请审核后批准、暂缓或者退回。批准前不告知该单位。',
    },
    /** A person proposes it: whose proposal it is stands there, and nothing is said of the rules. */
    INTERVIEW_RAISED: {
      title: '待批准：{tierName}建议（{unit}）',
      body: '{raiser}列明事实，就{unit}{count}项工作提出{tierName}建议：由{interviewerPost}约谈{intervieweePost}。请审核后批准、暂缓或者退回。批准前不告知该单位。',
    },
    LEADER_TOLD: {
      title: '请知悉：{unit}{tierName}建议',
      body: '{leader}：\n您领衔的项目中，由{unit}承担的{matter}，拟由{interviewerPost}约谈{unit}{intervieweePost}（{tierName}）。现先行报告，请您或者您的联络员知悉；知悉之后即可签批，未作标注的，自{signFrom}起签批。签批之前，此事仅改革办和您、您的联络员知悉，请勿外传。',
    },
    LEADER_NOTED: {
      title: '领衔领导已知悉：{unit}{tierName}建议',
      body: '{by}已知悉{unit}的{tierName}建议（{matter}），可以签批。',
    },
    WORK_LETTER_DUE: {
      title: '改发工作函：{unit}{matter}',
      body: '{unit}{matter}，截至{today}仍未完成，按规则已到{tierName}层级。该单位不作约谈（垂管等单位，或者没有职级相当的约谈人），请在督办事项中打印工作函，送其上级主管单位或者该单位；发出后登记文号和日期。',
    },
    LEADER_NOTE_DUE: {
      title: '不作约谈，请报告领导：{unit}{matter}',
      body: '{unit}{matter}，截至{today}仍未完成，按规则已到{tierName}层级。该单位由市领导兼任主要负责人，或者该项目由书记、市长亲自领衔，不作主要领导约谈。请在督办事项中打印情况报告，呈领衔领导；报送后登记。',
    },
    WORK_LETTER: {
      title: '关于商请督促落实改革工作的函',
      body: `{superior}：\n{unit}负责的{matter}，应于{dueOn}前完成，经提示{reminders}次、催办{slips}次，截至{todayLong}仍未完成，已逾期{lateness}个工作日。\n请督促抓紧办理，并将主要原因、工作措施和完成时限函告我办；需要协调支持的问题，请一并提出。对所列事实有异议的，请函告。\n${CONTACT}\n{issuer}　{todayLong}`,
    },
    LEADER_NOTE: {
      title: '关于有关改革工作进展情况的报告',
      body: `{leader}：\n{unit}负责的{matter}，应于{dueOn}前完成，经提示{reminders}次、催办{slips}次，截至{todayLong}仍未完成，已逾期{lateness}个工作日。\n按照有关规定，该事项不作主要领导约谈。现将情况报告如上，请阅示。\n${CONTACT}\n{issuer}　{todayLong}`,
    },
    WORK_LETTER_SENT: {
      title: '已就{matter}发出工作函',
      body: '{unit}：\n你单位负责的{matter}仍未完成。改革办已于{sentOn}就此向{to}发函（{documentNumber}）。请抓紧办理；已办理的，请在系统中报送。',
    },
    CASE_EXHAUSTED: {
      title: '待研究：{unit}{matter}',
      body: '{unit}{matter}，经主要领导约谈、整改，截至{today}仍未完成，现列入改革办待研究事项，请研究是否挂牌督导。作出决定之前，该事项照常督办，不作任何对外提示。',
    },
    INTERVIEW_NOTICE: {
      title: '关于开展改革工作约谈的通知',
      body: `{unit}：\n你单位负责的{matters}{count}项工作，经提示{reminders}次、催办{slips}次，截至{proposedOn}仍未完成{explained}。经批准，定于{scheduledOn}（{weekday}）{scheduledTime}在{place}，由{interviewerPost}{interviewerName}约谈你单位{intervieweePost}{intervieweeName}同志。\n请本人参加，不得委托他人；确因公务不能参加的，请于{answerBy}前书面说明，另行商定时间。请就未完成事项、主要原因、整改措施和完成时限作简要说明，不需另行印制材料；需要协调支持的问题，请一并提出。\n对所列事实有异议的，请在约谈前书面提出。本次约谈为工作约谈，不属于提醒谈话、诫勉谈话或者纪检监察谈话。\n${CONTACT}附件：有关事项清单\n{issuer}　{todayLong}`,
    },
    INTERVIEW_LETTER: {
      title: '关于商请参加改革工作约谈的函',
      body: `{addressee}：\n你县（市、区）负责的{matters}{count}项工作，经提示{reminders}次、催办{slips}次，截至{proposedOn}仍未完成{explained}。经批准，拟于{scheduledOn}（{weekday}）{scheduledTime}在{place}，由{interviewerPost}{interviewerName}与{intervieweePost}{intervieweeName}同志就有关工作进行约谈，商请本人参加。\n确因公务不能参加的，请于{answerBy}前函告，另行商定时间。请就未完成事项、主要原因、整改措施和完成时限作简要说明，不需另行印制材料；需要协调支持的问题，请一并提出。\n对所列事实有异议的，请在约谈前提出。本次约谈为工作约谈，不属于提醒谈话、诫勉谈话或者纪检监察谈话。\n${CONTACT}附件：有关事项清单\n{issuer}　{todayLong}`,
    },
    INTERVIEW_RENOTICE: {
      title: '再次通知：改革工作约谈（{serial}）',
      body: `{unit}：\n{issuedOn}发出的约谈通知尚未签收。约谈定于{scheduledOn}{scheduledTime}在{place}进行，请{intervieweePost}{intervieweeName}同志或者单位办公室签收。\n${CONTACT}`,
    },
    SERVE_BY_HAND: {
      title: '请线下送达：{unit}约谈通知（{serial}）',
      body: '{unit}{intervieweePost}{intervieweeName}同志的约谈通知两次发出后仍未签收。请线下送达并登记送达时间、方式和签收人；送达后不足规定提前天数的，约谈时间顺延。未签收不作为不响应处理。',
    },
    INTERVIEW_UNSERVED: {
      title: '约谈通知未能送达：{unit}（{serial}）',
      body: '约谈通知未能送达（原因：{reason}）。约谈程序已暂停计时，请核对任职信息或线下送达后登记。',
    },
    INTERVIEW_RESCHEDULED: {
      title: '约谈时间调整（{serial}）',
      body: `{unit}：\n原定约谈时间调整为{scheduledOn}（{weekday}）{scheduledTime}，地点：{place}。原因：{reason}。请{intervieweePost}{intervieweeName}同志按时参加。\n${CONTACT}`,
    },
    INTERVIEW_DROPPED: {
      title: '终止约谈（{serial}）',
      body: `{unit}：\n有关事项已于{today}办结，原定{scheduledOn}的约谈不再进行，有关记录不计入约谈次数。\n${CONTACT}`,
    },
    INTERVIEW_WITHDRAWN: {
      title: '终止约谈（{serial}）',
      body: `{unit}：\n{issuedOn}发出的约谈通知有误（{reason}），现予终止{document}。原定{scheduledOn}的约谈不再进行，有关记录不计入约谈次数；有关事项仍请按时限办理。\n${CONTACT}`,
    },
    INTERVIEW_PENDING_TALK: {
      title: '约谈期限已到：{unit}（{serial}）',
      body: '{unit}的约谈应于{talkBy}前进行，尚未登记约谈记录。请记录约谈情况，或者登记未能进行的原因。',
    },
    RECORD_TO_CHECK: {
      title: '请核对约谈记录（{serial}）',
      body: `{unit}：\n约谈记录已整理，请于{recordBy}前核对；有异议的请提出，异议附于记录之后。逾期未反馈的，按无异议归档。整改事项请按记录所列时限报送。\n${CONTACT}`,
    },
    RECORD_OBJECTED: {
      title: '对约谈记录提出异议：{unit}（{serial}）',
      body: '{unit}对约谈记录提出异议，异议已附于记录之后，请阅处。',
    },
    RECTIFICATION_REPORTED: {
      title: '整改已报送，请核查：{unit}（{serial}）',
      body: '{unit}已报送{matter}的整改情况，请于{checkBy}前核查。核查人不得是被约谈人或者报送人。',
    },
    RECTIFICATION_RETURNED: {
      title: '整改尚不到位（{serial}）',
      body: `{unit}：\n{matter}的整改经核查尚不到位：{words}。请于{dueOn}前补充整改并报送。\n${CONTACT}`,
    },
    ITEM_CLOSED: {
      title: '约谈事项销号（{serial}）',
      body: `{unit}：\n{matter}的整改经核查通过，予以销号。{redated}\n${CONTACT}`,
    },
    INTERVIEW_WAIVED: {
      title: '免予约谈（{serial}）',
      body: `{unit}：\n经批准（{document}），原定约谈免予进行，有关事项不计入约谈次数。\n${CONTACT}`,
    },
    WAIVER_PROPOSED: {
      title: '待批准：免予约谈（{unit}）',
      body: '{proposer}提出对{unit}的约谈免予进行，依据：{document}。理由：{reason}。请审核。',
    },
    RULES_WITHDRAWN: {
      title: '督办规则撤回',
      body: '原定自{day}起施行的督办规则，由{by}撤回，仍按现行规则办理。理由：{reason}',
    },
    SURGE_HELD: {
      title: '督办数量异常，已暂停发出',
      body: '本次应新增督办事项{wouldOpen}件，超过正常上限{allowed}件，可能是数据导入或时钟有误。系统已全部暂停，请核对后放行。暂停期间不发出任何提示，也不计入各单位。',
    },
    SURGE_HELD_ADMIN: {
      title: '督办数量异常，已暂停发出',
      body: '{since}起，自动督办因数量异常暂停，涉及{wouldOpen}件。暂停期间不发出任何提示，由改革办核对后放行；如近期导入过数据或调整过时钟，请配合核查。',
    },
  },
  titles: {
    RULES: '督办规则（自{day}起施行）',
    RULE_MOVE: '{count}件在办督办事项改按第{version}版督办规则办理',
    CHECK: '{matter}整改核查',
    RECTIFICATION: '{matter}约谈整改',
  },
  phrases: {
    toBeNamed: '签批时指定的市领导',
    defaultPlace: '市委改革办会议室',
    vacantHolder: '（岗位空缺）',
    disowned: '通知系误发：签批人答复非本人签批（{words}）',
    byDocument: '（{document}）',
    explanationRefused: '，有关说明经审核不成立',
    redated: '该事项尚未完成，办理时限重新确定为{newDate}，原时限{originalDate}保留备查。',
    weekday: { 0: '星期日', 1: '星期一', 2: '星期二', 3: '星期三', 4: '星期四', 5: '星期五', 6: '星期六' },
    serialSlip: '催办{year}-{quarter}-{number}',
    serialInterview: '约谈{year}-{number}',
    lateService: '送达时间不足规定提前天数',
    addressee: '{unit}委改革办',
    superior: '{unit}上级主管单位',
    committee: '市委改革委',
  },
} as const;

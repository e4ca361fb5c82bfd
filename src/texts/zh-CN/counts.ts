/** 年度计数：名称、口径、计量单位。 */
export const countsTexts = {
  problems: { COUNT_UNKNOWN: '没有这项计数。' },
  groups: {
    MEETINGS: '会议与议定事项',
    KEY_POINTS: '上级要点',
    PROJECTS: '改革项目',
    PROGRAMMES: '集成改革',
    PILOTS: '改革试点',
    CLAIMS: '走在前列',
    OUTCOMES: '制度成果、典型案例与课题',
    PROBLEMS: '难题',
    INFORMATION: '改革信息与批示',
    HONOURS: '荣誉、宣传与激励表彰',
    ORGANISATION: '专项小组与专班',
    DUTIES: '“五个一”履职',
    INDICATORS: '指标与成效数据',
    SUPERVISION: '督办与减负',
  },
  byRules: {
    front: {
      SHARE: '表述为“前列”的，位次须不超过参评总数的1/{limit}，出具单位原文称“前列”的除外。',
      PLACE: '表述为“前列”的，位次须在前{limit}位以内，出具单位原文称“前列”的除外。',
    },
    each: {
      'information.adopted': '截至统计日、采用日期在本年度的改革信息采用次数；一条被多家采用的，每采用一次计一次。',
      'information.adopted.national': '截至统计日、采用日期在本年度的国家级采用次数；每采用一次计一次。',
      'information.adopted.provincial': '截至统计日、采用日期在本年度的省级采用次数；每采用一次计一次。',
    },
  },
  counted: {
    'committee.meetings': {
      name: '深改委会议',
      definition: '召开日期在本年度、纪要已定稿的深改委会议；书面传批的不计。',
      unitOfMeasure: '次',
    },
    'committee.documents': {
      name: '深改委审议文件',
      definition:
        '本年度已定稿的深改委会议（含书面传批）审议的文件，含线下办理的，暂缓的不计；同一文件多次审议的计一件。',
      unitOfMeasure: '件',
    },
    'committee.reports': {
      name: '深改委听取汇报',
      definition: '本年度已定稿的深改委会议听取的汇报；未听取的不计。',
      unitOfMeasure: '项',
    },
    'committee.decisions': {
      name: '深改委议定事项',
      definition: '本年度已定稿的深改委会议议定、有承办单位的事项，含线下办理的；多个单位承办的计一项，已撤销的不计。',
      unitOfMeasure: '项',
    },
    'committee.decisionsDone': {
      name: '议定事项（已办结）',
      definition: '深改委议定事项中，截至统计日各承办单位均已办结、经审核通过的。',
      unitOfMeasure: '项',
    },
    'committee.decisionsRunning': {
      name: '议定事项（在办）',
      definition: '深改委议定事项中，截至统计日尚未办结、没有单位逾期的。',
      unitOfMeasure: '项',
    },
    'committee.decisionsOverdue': {
      name: '议定事项（逾期）',
      definition:
        '深改委议定事项中，截至统计日有承办单位逾期未办结的，含历史逾期；已报送待审核的和暂停计时的天数不算逾期。',
      unitOfMeasure: '项',
    },
    'committee.planned': {
      name: '计划议题',
      definition: '列入本年度议题计划的议题。',
      unitOfMeasure: '项',
    },
    'committee.plannedTaken': {
      name: '计划议题（已上会）',
      definition: '列入本年度议题计划、截至统计日已上会的议题。',
      unitOfMeasure: '项',
    },
    'committee.adHoc': {
      name: '临时议题',
      definition: '本年度已召开的深改委会议中，议题计划以外的议题；第一议题不计。',
      unitOfMeasure: '项',
    },
    'scheduling.meetings': {
      name: '调度会',
      definition: '召开日期在本年度的调度会，纪要未定稿的也计。',
      unitOfMeasure: '次',
    },
    'scheduling.meetings.cityHead': {
      name: '调度会（市委、市政府主要领导主持）',
      definition: '本年度由市委、市政府主要领导主持的调度会。',
      unitOfMeasure: '次',
    },
    'scheduling.meetings.cityLeader': {
      name: '调度会（其他市级领导主持）',
      definition: '本年度由其他市级领导主持的调度会。',
      unitOfMeasure: '次',
    },
    'scheduling.meetings.office': {
      name: '调度会（改革办、专项小组主持）',
      definition: '本年度由改革办负责人、专项小组组长主持的调度会。',
      unitOfMeasure: '次',
    },
    'hearing.units': {
      name: '听取汇报的单位',
      definition: '本年度已召开的会议听取过汇报的单位；多次听取的计一个。',
      unitOfMeasure: '个',
    },
    'activities.research': {
      name: '改革调研',
      definition:
        '开展日期在本年度、“五个一”中已审核通过的改革调研；一次活动计入多个项目的只计一次。按领导统计的，只计填报时选定该领导岗位的。',
      unitOfMeasure: '次',
    },
    'activities.coordination': {
      name: '改革协调会',
      definition:
        '开展日期在本年度、“五个一”中已审核通过的改革协调会；一次活动计入多个项目的只计一次。按领导统计的，只计填报时选定该领导岗位的。',
      unitOfMeasure: '次',
    },
    'activities.inspection': {
      name: '改革督察',
      definition:
        '开展日期在本年度、“五个一”中已审核通过的改革督察；一次活动计入多个项目的只计一次。按领导统计的，只计填报时选定该领导岗位的。',
      unitOfMeasure: '次',
    },
    'indicators.green': {
      name: '序时进度正常的指标',
      definition: '本年度最近一期已审核读数为“正常”的指标；进度与序时计划之差不取整后判断，已停止的不计入。',
      unitOfMeasure: '个',
    },
    'indicators.yellow': {
      name: '滞后的指标',
      definition:
        '本年度最近一期已审核读数为“滞后（10至30个百分点）”的指标；进度与序时计划之差不取整后判断，已停止的不计入。',
      unitOfMeasure: '个',
    },
    'indicators.red': {
      name: '严重滞后的指标',
      definition:
        '本年度最近一期已审核读数为“严重滞后（超过30个百分点）”的指标；进度与序时计划之差不取整后判断，已停止的不计入。',
      unitOfMeasure: '个',
    },
    'indicators.done': {
      name: '已达目标的指标',
      definition: '本年度最近一期已审核读数为“已达目标”的指标；进度与序时计划之差不取整后判断，已停止的不计入。',
      unitOfMeasure: '个',
    },
    listings: {
      name: '挂牌督导',
      definition: '当年批准挂牌的件数；已撤销的不计。仅供内部掌握。',
      unitOfMeasure: '件',
    },
    'bulletins.issued': {
      name: '改革工作通报',
      definition: '当年印发的改革工作通报期数；更正不另计。仅供内部掌握。',
      unitOfMeasure: '期',
    },
    'bulletins.months': {
      name: '通报覆盖月份',
      definition: '当年已印发通报的月份数；与下月合并的，下月通报印发后计入；不印发的不计。仅供内部掌握。',
      unitOfMeasure: '个月',
    },
    'duties.owed': {
      name: '“五个一”应办事项',
      definition:
        '本年度各季度已开启的“五个一”事项，本季免办、取消的不计；已归档的季度按归档时的冻结结果计，未归档的按统计日计。仅供内部掌握。',
      unitOfMeasure: '项',
    },
    'duties.verified': {
      name: '“五个一”已办事项',
      definition: '应办事项中已审核通过的；季度归档后补办的不改变冻结结果。仅供内部掌握。',
      unitOfMeasure: '项',
    },
    'duties.late': {
      name: '“五个一”逾期事项',
      definition: '应办事项中逾期后才报送、办结的，以及到期仍未报送的；待审核、暂停计时的天数不算逾期。仅供内部掌握。',
      unitOfMeasure: '项',
    },
    'duties.exempt': {
      name: '“五个一”免办事项',
      definition: '本年度各季度经批准本季免办的“五个一”事项。仅供内部掌握。',
      unitOfMeasure: '项',
    },
    reminders: {
      name: '提示',
      definition: '本年度系统发出的工作提示、逾期提示，一个事项提示一次计一次。仅供内部掌握。',
      unitOfMeasure: '次',
    },
    slips: {
      name: '催办提醒',
      definition: '本年度已发出的催办提醒；未发出的、已撤回的不计。仅供内部掌握。',
      unitOfMeasure: '份',
    },
    'interviews.tier1': {
      name: '科室长约谈',
      definition: '本年度签批的科室长约谈；已作废的不计。仅供内部掌握。',
      unitOfMeasure: '次',
    },
    'interviews.tier2': {
      name: '分管领导约谈',
      definition: '本年度签批的分管领导约谈；已作废的不计。仅供内部掌握。',
      unitOfMeasure: '次',
    },
    'interviews.tier3': {
      name: '主要领导约谈',
      definition: '本年度签批的主要领导约谈；已作废的不计。仅供内部掌握。',
      unitOfMeasure: '次',
    },
    'burden.requests': {
      name: '要求单位办理的事项',
      definition:
        '本年度向该单位提出、有时限的事项，含“五个一”、任务和需报送的材料；只逐个单位查询，不作单位之间的比较。仅供内部掌握。',
      unitOfMeasure: '项',
    },
    'problems.confirmed': {
      name: '已确认销号的难题',
      definition: '本年度由提出方（受益方）确认解决、未再提出异议的难题，按确认日期计入。',
      unitOfMeasure: '个',
    },
    'problems.waiting': {
      name: '已解决待确认的难题',
      definition: '本年度报告解决、提出方（受益方）尚未确认的难题；未确认的不计入销号。',
      unitOfMeasure: '个',
    },
    'problems.effect': {
      name: '难题解决成效',
      definition: '本年度已确认销号难题的成效数量，只按同一计量单位相加。',
      unitOfMeasure: '项',
    },
    'outputs.total': {
      name: '制度成果',
      definition: '印发日期在本年度、已审核的制度成果，含线下办理的；已撤销的不计。',
      unitOfMeasure: '项',
    },
    'outputs.inForce': {
      name: '现行有效的制度成果',
      definition: '历年印发、已审核，截至本年度末（本年度截至统计日）有效或者试行的制度成果；已废止的不计。',
      unitOfMeasure: '项',
    },
    'facts.rankFirst': {
      name: '位次第一的成效数据',
      definition: '截至日期在本年度、经数据归口单位核对并已审核、来源文件载明位次为第1位的成效数据；已撤销的不计。',
      unitOfMeasure: '项',
    },
    'pilots.inForce': {
      name: '在期试点',
      definition: '已审核、试点期限与本年度有重合的试点；已撤销的不计。',
      unitOfMeasure: '项',
    },
    'pilots.inForce.national': {
      name: '在期国家级试点',
      definition: '在期试点中层级为国家级的。',
      unitOfMeasure: '项',
    },
    'pilots.inForce.provincial': {
      name: '在期省级试点',
      definition: '在期试点中层级为省级的。',
      unitOfMeasure: '项',
    },
    'pilots.inForce.municipal': {
      name: '在期市级试点',
      definition: '在期试点中层级为市级的。',
      unitOfMeasure: '项',
    },
    'pilots.keyOfYear': {
      name: '重点谋划部署的试点',
      definition: '已审核、列入本年度重点谋划部署的试点；已撤销的不计。',
      unitOfMeasure: '项',
    },
    'cases.promoted': {
      name: '推广的典型案例',
      definition: '推广日期在本年度、已审核的典型案例；已搁置、已撤销的不计。',
      unitOfMeasure: '个',
    },
    'cases.adopted': {
      name: '被采用的典型案例',
      definition: '本年度被采用、已推广的典型案例，一个案例多次采用的计一个。',
      unitOfMeasure: '个',
    },
    'cases.adopted.national': {
      name: '国家级采用的典型案例',
      definition: '本年度被国家级采用、已推广的典型案例，一个案例多次采用的计一个。',
      unitOfMeasure: '个',
    },
    'cases.adopted.provincial': {
      name: '省级采用的典型案例',
      definition: '本年度被省级采用、已推广的典型案例，一个案例多次采用的计一个。',
      unitOfMeasure: '个',
    },
    'cases.adopted.municipal': {
      name: '市级采用的典型案例',
      definition: '本年度被市级采用、已推广的典型案例，一个案例多次采用的计一个。',
      unitOfMeasure: '个',
    },
    'pilots.accepted': {
      name: '验收的试点',
      definition: '验收日期在本年度、已审核的试点；已撤销的不计。',
      unitOfMeasure: '项',
    },
    'instructions.affirmative': {
      name: '肯定性批示',
      definition: '批示日期在本年度、已审核的肯定性批示，含线下办理的；可按层级查看，已撤销的不计。',
      unitOfMeasure: '件',
    },
    recognitions: {
      name: '荣誉',
      definition: '日期在本年度、已审核的称号、入选、获批和督查激励、通报表扬；已撤销的不计。',
      unitOfMeasure: '项',
    },
    'claims.national': {
      name: '走在前列（国家级）',
      definition: '本年度有国家级依据、已证明且已审核的改革数；同一改革只计一次，按最高层级；待证明和依据较弱的不计。',
      unitOfMeasure: '项',
    },
    'claims.regional': {
      name: '走在前列（跨省区域）',
      definition: '本年度最高为跨省区域依据、已证明且已审核的改革数；同一改革只计一次。',
      unitOfMeasure: '项',
    },
    'claims.provincial': {
      name: '走在前列（省级）',
      definition: '本年度最高为省级依据、已证明且已审核的改革数；同一改革只计一次。',
      unitOfMeasure: '项',
    },
    'claims.all': {
      name: '走在前列',
      definition: '国家级、跨省区域、省级三项之和；同一改革只计一次。',
      unitOfMeasure: '项',
    },
    'claims.weak': {
      name: '走在前列（依据较弱）',
      definition: '日期在本年度、已审核，仅有相应层级媒体报道的“首个”“首家”“率先”事项；单独计数，不并入上列各项。',
      unitOfMeasure: '条',
    },
    'claims.unproven': {
      name: '走在前列（待证明）',
      definition: '日期在本年度、已审核但尚无相应层级证明的事项；仅供内部掌握，不公开。',
      unitOfMeasure: '条',
    },
    'information.reported': {
      name: '改革信息（报送）',
      definition: '报送日期在本年度、已审核的改革信息；不按单位统计。',
      unitOfMeasure: '条',
    },
    'information.adopted': {
      name: '改革信息（采用）',
      definition: '截至统计日最高层级的采用日期在本年度的改革信息；被多家采用的计一次，按最高层级及其采用日期。',
      unitOfMeasure: '条',
    },
    'information.adopted.national': {
      name: '改革信息（国家级采用）',
      definition: '最高采用层级为国家级、其采用日期在本年度的改革信息；每条计一次。',
      unitOfMeasure: '条',
    },
    'information.adopted.provincial': {
      name: '改革信息（省级采用）',
      definition: '最高采用层级为省级、其采用日期在本年度的改革信息；每条计一次。',
      unitOfMeasure: '条',
    },
    'topics.converted': {
      name: '领衔课题（已转化）',
      definition: '转化日期在本年度、处于“已转化”阶段的领衔课题；不评分、不比较。',
      unitOfMeasure: '项',
    },
    publicity: {
      name: '宣传',
      definition: '日期在本年度、已审核的发布会、宣传月、评选活动、论坛会议和报道；一个月的报道为一项。',
      unitOfMeasure: '项',
    },
    'publicity.quantity.article': {
      name: '宣传数量（篇）',
      definition: '本年度已审核的宣传中以“篇”计的数量之和。',
      unitOfMeasure: '篇',
    },
    'publicity.quantity.item': {
      name: '宣传数量（条）',
      definition: '本年度已审核的宣传中以“条”计的数量之和。',
      unitOfMeasure: '条',
    },
    'publicity.quantity.event': {
      name: '宣传数量（场）',
      definition: '本年度已审核的宣传中以“场”计的数量之和。',
      unitOfMeasure: '场',
    },
    'commendation.collectives': {
      name: '表彰集体',
      definition: '决定日期在本年度、已审核的激励表彰中的先进集体数。',
      unitOfMeasure: '个',
    },
    'commendation.individuals': {
      name: '表彰个人',
      definition: '决定日期在本年度、已审核的激励表彰中的先进个人数。',
      unitOfMeasure: '人',
    },
    'keyPoints.total': {
      name: '上级要点',
      definition: '本年度要点文件所列的上级要点；经上级同意不涉及的、误录撤销的不计。',
      unitOfMeasure: '项',
    },
    'keyPoints.covered': {
      name: '已承接的上级要点',
      definition: '上级要点中已有项目或任务承接的，含已完成的；承接事项取消、移交的不算承接。',
      unitOfMeasure: '项',
    },
    'keyPoints.done': {
      name: '已完成的上级要点',
      definition: '上级要点中承接事项全部完成的，或者经两人认定完成的，按完成日期截至统计日。',
      unitOfMeasure: '项',
    },
    'keyPoints.notApplicable': {
      name: '经同意不涉及的上级要点',
      definition: '经上级同意本市不涉及、由改革办主任认定的上级要点，不计入上级要点总数。',
      unitOfMeasure: '项',
    },
    'keyPoints.total.provincial': {
      name: '省级要点',
      definition: '上级要点中省级文件所列的。',
      unitOfMeasure: '项',
    },
    'keyPoints.covered.provincial': {
      name: '已承接的省级要点',
      definition: '已承接的上级要点中省级文件所列的。',
      unitOfMeasure: '项',
    },
    'keyPoints.done.provincial': {
      name: '已完成的省级要点',
      definition: '已完成的上级要点中省级文件所列的。',
      unitOfMeasure: '项',
    },
    'programmes.running': {
      name: '集成改革工程',
      definition: '起止年度含本年度的集成改革工程；并入、移交、取消的不计。',
      unitOfMeasure: '个',
    },
    'programmes.fields': {
      name: '集成改革领域',
      definition: '上述工程各大项所属的领域，同一工程的同一领域计一个。',
      unitOfMeasure: '个',
    },
    'programmes.major': {
      name: '集成改革大项',
      definition: '上述工程的大项；并入、移交、取消的不计。',
      unitOfMeasure: '项',
    },
    'programmes.minor': {
      name: '集成改革小项',
      definition: '上述工程的小项；并入、移交、取消的不计。',
      unitOfMeasure: '项',
    },
    'projects.leaderLed': {
      name: '市级领导领衔的项目',
      definition: '本年度内由市级领导领衔的改革项目；并入、移交、取消的不计，当年完成的计入。',
      unitOfMeasure: '个',
    },
    'projects.leaders': {
      name: '领衔改革项目的市级领导',
      definition: '上述项目的领衔领导岗位；领衔多个项目的计一位。',
      unitOfMeasure: '位',
    },
    'projects.ledHeads': {
      name: '市委、市政府主要领导领衔的项目',
      definition: '上述项目中由市委书记、市长领衔的。',
      unitOfMeasure: '个',
    },
    'projects.ledOthers': {
      name: '其他市级领导领衔的项目',
      definition: '上述项目中由市委书记、市长以外的市级领导领衔的。',
      unitOfMeasure: '个',
    },
    'projects.leaderLedDone': {
      name: '已完成的领衔项目',
      definition: '市级领导领衔的项目中，当年经审批完成的。',
      unitOfMeasure: '个',
    },
    'projects.assessed': {
      name: '省考改革任务',
      definition: '市级领导领衔的项目中列为省级考核的。',
      unitOfMeasure: '个',
    },
    'groups.special': { name: '专项小组', definition: '截至统计日设立的专项小组。', unitOfMeasure: '个' },
    'groups.campaign': { name: '攻坚专班', definition: '截至统计日设立的攻坚专班。', unitOfMeasure: '个' },
    'programmes.minorDone': {
      name: '已完成的集成改革小项',
      definition: '上述小项中截至统计日已经审批完成的。',
      unitOfMeasure: '项',
    },
  },
} as const;

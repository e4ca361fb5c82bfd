/** 机构调整：单位合并、职能划转。 */
export const reorganisationsTexts = {
  problems: {
    TRANSFER_NOT_FOUND: '未找到该项机构调整，或者已经办结。',
    TRANSFER_OWN_UNIT: '涉及本人所在单位的机构调整，须由其他同志提出和审批。',
    TRANSFER_UNIT_UNFIT: '所选单位不能这样调整：须为在册的部门、县（市、区）、开发区或垂管单位，且两者互不隶属。',
    TRANSFER_PROJECTS_MISSING: '部分划转须至少选择一个项目。',
    TRANSFER_PROJECT_NOT_ITS: '所选项目中有的已经结束，或者与该单位无关，请重新选择。',
    TRANSFER_ORDER_IN_FUTURE: '批准文件的日期不能晚于今天。',
    TRANSFER_WAITS: '该单位已有一项机构调整正在审批，请先办结或撤回。',
    TRANSFER_TALK_DIVIDED: '有{count}个约谈同时涉及划转和不划转的事项，请一并划转相关项目，或者待约谈结束后办理。',
    TRANSFER_TALK_DOUBLED:
      '{unit}的同一岗位已有同层级约谈在办，与拟转入的{count}个约谈重复：请先撤销其中一方，或者待约谈结束后办理。',
    TRANSFER_POST_MISSING: '{unit}缺少与在办约谈对应的岗位，请先在组织机构中补设岗位。',
  },
  words: {
    transferKind: { MERGE: '整体并入', SPLIT: '部分划转' },
    transferState: { PROPOSED: '待审批', CARRIED_OUT: '已办理', REJECTED: '未同意', WITHDRAWN: '已撤回' },
    unitFollower: {
      PLAN: '季度计划',
      ENTRY: '待审核或在办的登记事项',
      TOPIC: '待上会议题',
      PROBLEM: '未销号难题',
      LISTING: '挂牌督导',
      INDICATOR: '指标',
      SYSTEM_TOKEN: '代报读数的其他系统',
      KEY_POINT: '上级要点',
      DIVISION: '领导分工',
      GROUP: '所在的专项小组、专班',
      HANDOVER: '未办结的岗位交接（终止）',
    },
  },
} as const;

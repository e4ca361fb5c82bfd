/** 岗位交接。 */
export const handoversTexts = {
  problems: {
    HANDOVER_NOT_FOUND: '未找到该项岗位交接，或者与您无关。',
    HANDOVER_NOT_YOURS:
      '移交由原任同志本人签字，本人不能签字的由改革办科长以上代签并写明原因；接收由接任同志本人签字，一人不能代签双方。',
    HANDOVER_SECOND_PERSON: '该交接由您发起，代移交人签字须由改革办另一位负责人办理。',
    HANDOVER_STATE: '该项交接当前不能这样办理，请刷新后查看最新情况。',
    HANDOVER_RUNS: '该岗位已有交接正在办理，请先办结或者终止。',
    HANDOVER_POST_GONE: '该岗位已撤销，没有可交接的事项。',
    HANDOVER_OVERTAKEN: '该岗位现由{name}同志任职，不是本次交接的双方。请终止本次交接，再由原任同志与{name}同志办理。',
    HANDOVER_NEVER_HELD: '该岗位没有任职记录，无需交接。',
    HANDOVER_TO_HIMSELF: '移交人与接收人不能是同一人。',
    HANDOVER_TO_STRANGER: '接收人须为本单位在岗人员或者已任命到该岗位；由外单位调入的，请改革办发起。',
    HANDOVER_REASON_MISSING: '代原任同志签字，请写明本人不能签字的原因。',
  },
  words: {
    handoverState: { OPEN: '待移交', GIVEN: '待接收', SIGNED: '已交接', CANCELLED: '已终止' },
    handoverItem: {
      PROJECT: '在办项目',
      OBLIGATION: '待办事项',
      CASE: '督办事项',
      INTERVIEW: '在办约谈',
      DECISION: '待其审批',
      PROPOSED: '已提请、待审批',
      ENTRY: '待审核、退回或待确认的登记',
      MEETING: '筹备中的会议和未定稿纪要',
      DELEGATION: 'AB岗代行',
    },
  },
} as const;

/** 岗位交接：告知。 */
export const handoversDocuments = {
  notices: {
    HANDOVER_BEGUN: {
      title: '{post}办理岗位交接',
      body: '{post}由{from}移交{to}，{on}发起。请{from}核对在办事项清单并签字移交，{to}核对后签字接收。',
    },
    HANDOVER_GIVEN: {
      title: '{post}的交接清单已移交，请核对',
      body: '{post}由{from}移交{to}，移交一方已经签字。请{to}核对在办事项清单后签字接收，有遗漏的退回补充。',
    },
    HANDOVER_TAKEN: {
      title: '{post}交接完成',
      body: '{post}由{from}移交{to}，双方均已签字，清单留存备查。',
    },
    HANDOVER_GIVEN_BACK: {
      title: '{post}的交接清单被退回',
      body: '{to}核对{post}的交接清单后退回，请查看退回意见，补充后重新签字移交。',
    },
    HANDOVER_CANCELLED: {
      title: '{post}的岗位交接已终止',
      body: '{post}由{from}移交{to}的交接未经双方签字即告终止，请查看终止原因。',
    },
  },
  phrases: { postGone: '所在单位机构调整，岗位已撤销' },
} as const;

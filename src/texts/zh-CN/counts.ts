/** 年度计数：名称、口径、计量单位。 */
export const countsTexts = {
  problems: { COUNT_UNKNOWN: '没有这项计数。' },
  counted: {
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
    recognitions: {
      name: '荣誉',
      definition: '日期在本年度、已审核的称号、入选、获批和督查激励、通报表扬；已撤销的不计。',
      unitOfMeasure: '项',
    },
  },
} as const;

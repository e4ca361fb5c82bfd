/** 领导分工：审批名称和告知。 */
export const divisionsDocuments = {
  notices: {
    DIVISION_CHANGED: {
      title: '{unit}的分管领导调整为{to}',
      body: '根据{document}（{on}），{unit}的分管领导由{from}调整为{to}；由{from}领衔的{projects}个在办项目一并转由{to}领衔，在办事项的时限不变。',
    },
  },
  titles: {
    DIVISION:
      '领导分工调整（{document}）：涉及{units}个单位，{projects}个项目及{obligations}项待办（督办{cases}件）随之转移。{changes}',
  },
  phrases: {
    nobody: '（无）',
    divisionList: '市领导分工',
    divisionDocuments: '{first}等{count}件',
    divisionMore: '{first}等{count}个单位',
    divisionChange: '{unit}：{from}→{to}',
  },
} as const;

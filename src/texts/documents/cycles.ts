/** 季度与“五个一”事项：待办名称和告知。 */
export const cyclesDocuments = {
  notices: {
    CYCLE_OPENED: {
      title: '{quarter}“五个一”工作已启动',
      body: '{quarter}“五个一”工作已启动，你单位牵头项目{projects}个、事项{duties}项，上季度结转{carried}项。请于{day}前报送季度计划，每项填写主题、时间（可到旬）和带队领导。',
    },
    PROGRESS_PROMPT: {
      title: '“五个一”进度提示',
      body: '{quarter}已过半，你单位牵头的{projects}“五个一”事项开展不足两项，请于{day}前全部开展。',
    },
    PLANNED_DAY_DENIED: {
      title: '计划日程不属实',
      body: '{matter}计划于{day}开展，领导联络员答复该日程不属实{words}。该日期不再作为计划日期；本季度尚未归档的，请与领导联络员核对后变更计划。',
    },
    PLANNED_DAY_UPHELD: {
      title: '计划日程更正为属实',
      body: '{matter}计划于{day}开展，领导联络员更正原答复，确认该日程属实。该日期仍作为计划日期。',
    },
    DUTY_RETURNED: {
      title: '退回补正',
      body: '你单位报送的{matter}，尚需补充：{missing}。请于{day}前补正，此前不计逾期。（审核人：{checker}）',
    },
  },
  titles: {
    PLAN: '{quarter}“五个一”工作计划',
    CLOSE: '{quarter}归档',
    DECIDE_CLOSE: '审批{quarter}归档',
    ACT_BY: '{quarter}“五个一”开展时限',
    VERIFY_DUTY: '审核：{matter}',
  },
  phrases: {
    quarters: { '1': '{year}年第一季度', '2': '{year}年第二季度', '3': '{year}年第三季度', '4': '{year}年第四季度' },
    month: '{month}月',
    makeUp: '结转补办',
    fromDemand: '{matter}整改要求',
    fromDecision: '{matter}议定事项',
  },
} as const;

/** 机构调整：待办名称和告知。 */
export const reorganisationsDocuments = {
  notices: {
    UNIT_TRANSFERRED: {
      title: '机构调整：{from}的改革事项由{to}承接',
      body: '根据{basis}（{on}），{from}的改革事项由{to}承接：涉及项目{projects}个、待办事项{matters}项，均已转入{to}名下。',
    },
  },
  titles: {
    UNIT_TRANSFER_MERGE:
      '拟将{from}整体并入{to}：项目{projects}个、待办{matters}项（督办中{watched}项）一并转入，原单位撤销（{basis}）',
    UNIT_TRANSFER_SPLIT:
      '拟将{from}的{projects}个项目划转{to}：待办{matters}项（督办中{watched}项）一并转入（{basis}）',
  },
} as const;

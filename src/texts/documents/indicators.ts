/** 指标：待办名称和告知。 */
export const indicatorsDocuments = {
  notices: {
    READING_RETURNED: {
      title: '指标读数退回补正',
      body: '{indicator}{period}的读数未通过审核：{reason}。请核对后重新填报。',
    },
  },
  titles: {
    INDICATOR: '报送{period}读数：{indicator}',
    INDICATOR_COURSE: '调整指标目标：{indicator}由{from}调整为{to}（原因：{reason}）',
    READING: '审核{period}读数：{indicator}',
  },
  phrases: {
    wholeCity: '全市',
    changedByFile: '按导入文件《{file}》修改',
    indicatorList: '指标清单',
    readingList: '指标读数',
    indicatorStanding: '状态',
    frequencyWords: { MONTH: '每月', QUARTER: '每季度', YEAR: '每年' },
  },
} as const;

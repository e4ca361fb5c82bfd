/** “五个一”一览表 */
export const matrix = {
  title: '“五个一”一览表',
  project: '改革项目',
  makeUps: '结转补办',
  quarter: '季度',
  previous: '上季度',
  next: '下季度',
  totals: '分类合计',
  sum: '合计',
  frozenNote: '归档时的情况不再变动，归档后的变化写在旁边',
  frozen: '归档时：{{word}}',
  correction: '归档后：{{word}}',
  noQuarter: '还没有启动的季度。由改革办在“季度管理”中筹备并启动后，这里显示各项目的“五个一”情况。',
  empty: '本季度没有您可以查看的项目。',
  filter: { leader: '领衔领导', unit: '牵头单位', kind: '事项类别' },
  date: {
    planned: '计划{{day}}',
    held: '{{day}}开展',
    filed: '{{day}}报送',
    due: '{{day}}前报送',
    original: '原时限{{day}}',
  },
} as const;

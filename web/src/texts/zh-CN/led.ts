/** 领衔项目：滞后事项、项目亮灯。 */
export const led = {
  title: '领衔项目',
  groupTitle: '归口项目',
  projects: '领衔项目',
  project: '项目',
  leadUnit: '牵头单位',
  noUnit: '未定牵头单位',
  awaiting: '待审核',
  lags: '滞后事项',
  noneLags: '没有滞后事项。',
  reason: '原因：{{text}}',
  noReason: '未说明',
  none: '目前没有领衔项目。项目确定领衔领导后，在这里查看进展。',
  standing: { lagging: '滞后', near: '临期', regular: '正常', idle: '无到期事项' },
} as const;

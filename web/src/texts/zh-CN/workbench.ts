/** 工作台 */
export const workbench = {
  title: '工作台',
} as const;

/** 工作日历 */
export const calendar = {
  title: '工作日历',
} as const;

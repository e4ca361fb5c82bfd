/** 单位与任职 */
export const organisation = {
  title: '单位与任职',
} as const;

/** 运行状态 */
export const status = {
  title: '运行状态',
} as const;

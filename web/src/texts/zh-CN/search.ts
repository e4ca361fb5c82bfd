/** 查找 */
export const search = {
  title: '查找',
} as const;

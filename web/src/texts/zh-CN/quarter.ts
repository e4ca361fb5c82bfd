/** 季度管理 */
export const quarter = {
  title: '季度管理',
} as const;

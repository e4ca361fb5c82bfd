/** 启用指引 */
export const guide = {
  title: '启用指引',
} as const;

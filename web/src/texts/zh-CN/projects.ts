/** 改革项目 */
export const projects = {
  title: '改革项目',
} as const;

/** 我的待办 */
export const todo = {
  title: '我的待办',
} as const;

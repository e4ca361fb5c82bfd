/** 消息 */
export const notices = {
  title: '消息',
} as const;

/** 账号与接口 */
export const accounts = {
  title: '账号与接口',
} as const;

/** 督办规则 */
export const rules = {
  title: '督办规则',
} as const;

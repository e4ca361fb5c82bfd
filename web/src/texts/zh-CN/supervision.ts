/** 督办约谈 */
export const supervision = {
  title: '督办约谈',
} as const;

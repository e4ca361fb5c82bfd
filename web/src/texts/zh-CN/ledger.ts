/** 责任台账 */
export const ledger = {
  title: '责任台账',
} as const;

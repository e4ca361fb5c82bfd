/** Responsibility ledger */
export const ledger = {
  title: 'Responsibility ledger',
} as const;

/** System status */
export const status = {
  title: 'System status',
} as const;

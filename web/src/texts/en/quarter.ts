/** Quarters */
export const quarter = {
  title: 'Quarters',
} as const;

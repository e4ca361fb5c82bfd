/** Working calendar */
export const calendar = {
  title: 'Working calendar',
} as const;

/** Activity log */
export const audit = {
  title: 'Activity log',
} as const;

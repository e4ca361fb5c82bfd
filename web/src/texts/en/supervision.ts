/** Supervision */
export const supervision = {
  title: 'Supervision',
} as const;

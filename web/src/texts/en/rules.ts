/** Supervision rules */
export const rules = {
  title: 'Supervision rules',
} as const;

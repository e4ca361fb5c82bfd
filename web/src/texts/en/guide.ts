/** Getting started */
export const guide = {
  title: 'Getting started',
} as const;

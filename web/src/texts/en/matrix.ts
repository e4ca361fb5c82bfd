/** Five Ones at a glance */
export const matrix = {
  title: 'Five Ones at a glance',
} as const;

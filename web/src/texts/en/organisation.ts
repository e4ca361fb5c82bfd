/** Units and posts */
export const organisation = {
  title: 'Units and posts',
} as const;

/** My matters */
export const todo = {
  title: 'My matters',
} as const;

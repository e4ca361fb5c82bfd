/** Reform projects */
export const projects = {
  title: 'Reform projects',
} as const;

/** 改革总览 */
export const overview = {
  title: '改革总览',
} as const;

/** Notices */
export const notices = {
  title: 'Notices',
} as const;

/** Workbench */
export const workbench = {
  title: 'Workbench',
} as const;

/** What somebody leads: what lags, the lights of the projects. */
export const led = {
  title: 'Projects led',
  groupTitle: 'Projects of the group',
  projects: 'Projects led',
  project: 'Project',
  leadUnit: 'Lead unit',
  noUnit: 'No lead unit yet',
  awaiting: 'To verify',
  lags: 'What lags',
  noneLags: 'Nothing lags.',
  reason: 'Why: {{text}}',
  noReason: 'not said',
  none: 'No projects yet. Once a project has its leading official, its progress shows here.',
  standing: { lagging: 'Lagging', near: 'Due soon', regular: 'On track', idle: 'Nothing due' },
} as const;

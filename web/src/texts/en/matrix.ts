/** The five of the quarter */
export const matrix = {
  title: 'Five-Ones at a glance',
  project: 'Project',
  makeUps: 'Carried over',
  quarter: 'Quarter',
  previous: 'Previous',
  next: 'Next',
  totals: 'Totals by kind',
  sum: 'Total',
  frozenNote: 'what the close froze never changes; what became true later stands beside it',
  frozen: 'At the close: {{word}}',
  correction: 'Later: {{word}}',
  noQuarter: 'No quarter is open yet. Once the reform office has prepared and opened one, its projects are shown here.',
  empty: 'There is no project in this quarter that you may see.',
  filter: { leader: 'Leading official', unit: 'Lead unit', kind: 'Kind' },
  date: {
    planned: 'planned {{day}}',
    held: 'held {{day}}',
    filed: 'filed {{day}}',
    due: 'due {{day}}',
    original: 'first due {{day}}',
  },
} as const;

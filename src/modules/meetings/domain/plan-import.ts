/** How workbooks of a year's plan of topics are called as imports. */
export const PLAN_IMPORT = {
  kind: 'AGENDA_PLAN',
  name: 'agenda-plan-import',
  subjectType: 'AGENDA_PLAN_IMPORT',
} as const;

/** How workbooks of the division of work are called as imports. */
export const DIVISION_IMPORT = {
  kind: 'DIVISION',
  name: 'division-import',
  subjectType: 'DIVISION_IMPORT',
} as const;

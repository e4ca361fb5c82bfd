/** How workbooks of indicators and of their readings are called as imports. */
export const INDICATOR_IMPORT = {
  kind: 'INDICATOR',
  name: 'indicator-import',
  subjectType: 'INDICATOR_IMPORT',
} as const;

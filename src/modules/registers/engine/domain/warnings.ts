/** What an entry may be told to be unusual for; sentences in `registerWarning` of `src/texts/<language>/registers.ts`. */
export const WARNINGS = [
  ...(['PROGRAMMES_MANY', 'COLLECTIVES_MANY', 'INDIVIDUALS_MANY', 'DIVISION_LEVEL_MANY'] as const),
  'REPORT_DAY_MISSING',
  'YEAR_APART',
] as const;
export type Warning = (typeof WARNINGS)[number];

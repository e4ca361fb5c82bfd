/** 保管期限, the longest first (DA/T 22). */
export const RETENTIONS = ['PERMANENT', 'YEARS_30', 'YEARS_10'] as const;
export type Retention = (typeof RETENTIONS)[number];

/** What is kept of a year, with the retention where the office says nothing else. */
export const RETAINED = {
  MEETING: 'PERMANENT',
  INTERVIEW: 'YEARS_30',
  LISTING: 'YEARS_30',
  PLAN: 'YEARS_10',
} as const satisfies Readonly<Record<string, Retention>>;
export type RetainedKind = keyof typeof RETAINED;
export const RETAINED_KINDS = Object.keys(RETAINED) as readonly RetainedKind[];

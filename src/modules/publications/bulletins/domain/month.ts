/** 与下月合并, 本月不发. */
export const MONTH_OUTCOMES = ['JOINED', 'LEFT_OUT'] as const;
/** What became of a month that has no bulletin of its own. */
export type MonthOutcome = (typeof MONTH_OUTCOMES)[number];

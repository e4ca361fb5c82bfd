/** 与下月合并, 本月不发. */
export const MONTH_OUTCOMES = ['JOINED', 'LEFT_OUT'] as const;
/** What became of a month that has no bulletin of its own. */
export type MonthOutcome = (typeof MONTH_OUTCOMES)[number];

/** 挂牌, 摘牌. */
export const LISTING_ACTS = ['LISTED', 'DELISTED'] as const;
/** What of a listing a bulletin tells. */
export type ListingAct = (typeof LISTING_ACTS)[number];

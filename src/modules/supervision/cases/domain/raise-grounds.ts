/** Why quality is not up to standard (质效不高), as the proposal names it; OTHER: a tier that the clock would not reach by itself. */
export const RAISE_GROUNDS = ['RETURNED_TWICE', 'FALSE_REPORT', 'HOLLOW_RECTIFICATION', 'OTHER'] as const;
export type RaiseGround = (typeof RAISE_GROUNDS)[number];

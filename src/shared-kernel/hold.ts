/**
 * Why what is due stands silent: no light, no reminder, counted nowhere. HISTORIC 历史逾期: registered already overdue, until the
 * office names a new date. DONE_UNCONFIRMED 已完成、待确认: a ledger says that it is done, until the office says whether it is.
 */
export const HOLD_REASONS = ['HISTORIC', 'DONE_UNCONFIRMED'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Whether it stands silent, for whatever reason. */
export function isHeld({ hold }: { readonly hold: HoldReason | null }): boolean {
  return hold !== null;
}

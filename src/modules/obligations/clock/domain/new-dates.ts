import type { Day } from '../../../../shared-kernel/dates.js';
import { isUnfinished, type ObligationState } from './obligation.js';
import { type HoldReason, isHeld } from '../../../../shared-kernel/hold.js';

/** What supervision has under way about an obligation, the gravest first. */
export const WATCH_GROUNDS = ['INTERVIEW', 'PROPOSAL', 'SLIP', 'CASE'] as const;
export type WatchGround = (typeof WATCH_GROUNDS)[number];

/**
 * Why another person's word is needed before a date moves. OVERDUE: it has passed. GRANTED: somebody with the authority set
 * it. NEARER: the unit would have less time than it was given.
 */
export const DATE_GROUNDS = [...WATCH_GROUNDS, 'OVERDUE', 'GRANTED', 'NEARER'] as const;
export type DateGround = (typeof DATE_GROUNDS)[number];

/** What supervision has under way, and whether undoing it takes whoever signs second tiers. */
export interface Watch {
  readonly ground: WatchGround;
  readonly senior: boolean;
}

/** An obligation as far as a new date for it is weighed. */
export interface DatedObligation {
  readonly state: ObligationState;
  readonly hold: HoldReason | null;
  readonly dueOn: Day;
  /** The current date was granted, in an extension, an explanation, an interview or by a decision on a ledger's row. */
  readonly granted: boolean;
}

/** What a new date meets. */
export interface Weighed {
  readonly ground: DateGround;
  readonly senior: boolean;
}

/**
 * Whether a date may be written by whoever keeps the ledger, or needs another person's word; null: it may. What is held
 * has no clock that it could stop, and what has ended needs no date.
 */
export function weighNewDate(
  obligation: DatedObligation,
  watch: Watch | null,
  newDay: Day,
  today: Day,
): Weighed | null {
  if (!isUnfinished(obligation.state) || newDay === obligation.dueOn) return null;
  if (watch !== null) return watch;
  if (isHeld(obligation)) return null;
  if (obligation.dueOn < today) return { ground: 'OVERDUE', senior: false };
  if (obligation.granted) return { ground: 'GRANTED', senior: false };
  return newDay < obligation.dueOn ? { ground: 'NEARER', senior: false } : null;
}

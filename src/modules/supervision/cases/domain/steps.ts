import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { Grounds } from './grounds.js';
import type { Tier } from '../../policy/domain/policy.js';
import type { CaseOutcome, TierTrigger } from './watched.js';

interface Explained {
  readonly grounds: Grounds;
}

/** A step that uses up the obligation's rung of the day; record `rung` and `supersedes` as fired. */
interface Rung extends Explained {
  /** Unique per obligation, contains the date's run, never a date. */
  readonly rung: string;
  /** Rungs missed in an outage that this one stands for. */
  readonly supersedes: readonly string[];
}

/** To whom in the owner's unit a notice goes. */
export interface Addressees {
  readonly to: readonly PostRole[];
  readonly copy: readonly PostRole[];
}

/** What the watch of one obligation does at one moment, in order. */
export type ObligationStep =
  | (Rung & { readonly kind: 'REMINDER'; readonly base: 'PLANNED' | 'ACT' | 'DUE'; readonly addressees: Addressees })
  | (Rung & { readonly kind: 'OVERDUE_REMINDER'; readonly addressees: Addressees })
  | (Rung & { readonly kind: 'CHAIN_REMINDER' })
  | (Rung & { readonly kind: 'SLIP_PREPARED'; readonly sendOn: Day })
  | (Rung & { readonly kind: 'SLIP_SENT'; readonly addressees: Addressees })
  | (Rung & { readonly kind: 'TIER_PROPOSAL'; readonly tier: Tier; readonly trigger: TierTrigger })
  | (Explained & { readonly kind: 'SLIP_DROPPED' })
  | (Explained & { readonly kind: 'LAPSED'; readonly lastDay: Day })
  | (Explained & { readonly kind: 'CASE_OPENED' })
  | (Explained & { readonly kind: 'CASE_CLOSED'; readonly outcome: CaseOutcome; readonly itemId: string | null })
  | (Explained & { readonly kind: 'CASE_PAUSED'; readonly reason: string; readonly since: Day })
  | (Explained & { readonly kind: 'CASE_RESUMED' })
  | (Explained & { readonly kind: 'ITEM_SUSPENDED'; readonly itemId: string; readonly since: Day })
  | (Explained & { readonly kind: 'ITEM_RESUMED'; readonly itemId: string; readonly until: Day });

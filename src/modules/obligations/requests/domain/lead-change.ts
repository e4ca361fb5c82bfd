import type { Day } from '../../../../shared-kernel/dates.js';
import type { Watch } from '../../clock/domain/new-dates.js';
import { type ObligationState } from '../../clock/domain/obligation.js';
import { type HoldReason, isHeld } from '../../../../shared-kernel/hold.js';

/** Working days that the new lead unit has at least. */
export const TAKING_OVER_DAYS = 5;

/**
 * Why an obligation stays with the unit that owed it when another takes the lead, the gravest first: an interview, a
 * proposal, a slip or a case; its date has passed; it is filed and awaits its verdict; a request about it is pending; its
 * quarter is closed; or it is owed to an earlier lead unit, or was asked of it by name.
 */
export const STAYING = [
  'INTERVIEW',
  'PROPOSAL',
  'SLIP',
  'CASE',
  'OVERDUE',
  'REQUEST',
  'FILED',
  'CLOSED_QUARTER',
  'EARLIER_LEAD',
] as const;
export type Staying = (typeof STAYING)[number];

/** Whose word it takes to move one that stays: anybody's of the office, a deputy director's, the executive deputy's, or nobody's. */
export const MOVERS = ['OFFICE', 'DEPUTY', 'EXECUTIVE', 'NOBODY'] as const;
export type Mover = (typeof MOVERS)[number];

/** An open obligation of a project whose lead changes. */
export interface Led {
  readonly state: ObligationState;
  readonly hold: HoldReason | null;
  readonly dueOn: Day;
  /** The owner leads the project at present. */
  readonly ofPresentLead: boolean;
}

/** What is known about it. */
export interface KnownOfLed {
  readonly watch: Watch | null;
  /** A request of its unit waits for its decision. */
  readonly asked: boolean;
  /** Its quarter is closed; the frozen cell is the old unit's. */
  readonly closed: boolean;
  readonly today: Day;
}

/** Why it stays; null: it moves. */
export function whyItStays(led: Led, { watch, asked, closed, today }: KnownOfLed): Staying | null {
  if (watch !== null) return watch.ground;
  if (asked) return 'REQUEST';
  if (led.state === 'SUBMITTED') return 'FILED';
  if (led.dueOn < today) return 'OVERDUE';
  if (closed) return 'CLOSED_QUARTER';
  return led.ofPresentLead ? null : 'EARLIER_LEAD';
}

/** By whose word it moves, where it would stay. */
export function moverOf(led: Led, { watch, asked, today }: KnownOfLed): Mover {
  if (asked) return 'NOBODY';
  if (watch !== null) return watch.senior ? 'EXECUTIVE' : 'DEPUTY';
  return led.dueOn < today && !isHeld(led) ? 'DEPUTY' : 'OFFICE';
}

/** An obligation that changes hands, as far as its date goes. */
export interface DatedLed extends Pick<Led, 'hold' | 'dueOn'> {
  /** Under supervision: with another unit it begins anew with a date of its own. */
  readonly watched: boolean;
  /** Its date when the unit that takes it had it before; null where it never had. */
  readonly formerDueOn: Day | null;
  /** The present date comes from a change of lead. */
  readonly byLeadChange: boolean;
  /** Time for taking over was given of this obligation once. */
  readonly prolonged: boolean;
}

/** A date that comes with a change of lead. */
export interface LeadDate {
  readonly dueOn: Day;
  /** It is the unit's own former date, whose first request stays the first. */
  readonly restored: boolean;
}

/**
 * The date under the unit that takes it; null: the present one stands. A unit that had it before gets its former date back
 * where a change of lead had replaced that; time for taking over is given by itself once, and again by a deputy director's
 * word alone; what is under supervision begins anew; 历史逾期 stays held.
 * @param earliest the day on which a new unit has had its time for taking over
 * @param word a deputy director or above changes the lead
 */
export function dateUnderLead(led: DatedLed, earliest: Day, word: boolean): LeadDate | null {
  const { dueOn, formerDueOn, watched } = led;
  if (isHeld(led)) return null;
  if (formerDueOn !== null && led.byLeadChange)
    return formerDueOn === dueOn && !watched ? null : { dueOn: formerDueOn, restored: true };
  if (dueOn < earliest && (word || isFirst(led))) return { dueOn: earliest, restored: false };
  return watched ? { dueOn, restored: false } : null;
}

/** Nobody had time for taking it over yet, and the unit that takes it never had it. */
const isFirst = ({ formerDueOn, prolonged }: DatedLed): boolean => formerDueOn === null && !prolonged;

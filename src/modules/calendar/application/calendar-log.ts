import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';

/** What is recorded of a load: counts and a digest of the moves, which themselves stand with their dates. */
export interface LoadRecord {
  readonly version: number;
  readonly year: number;
  readonly changedDays: number;
  readonly movedDates: number;
  /** SHA-256 of the moves, so that the list shown can be proved to be the one applied. */
  readonly digest: string;
}

/** The record of acts, which stands beside the calendar in rank; the organisation binds it to the audit. */
export abstract class CalendarLog {
  abstract recordLoad(tx: Tx, actor: Actor, load: LoadRecord): Promise<void>;
}

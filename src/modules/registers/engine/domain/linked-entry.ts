import type { Level } from './level.js';
import type { EntryState } from './life.js';

/** An entry that another one names, as far as rules ask of it. */
export interface LinkedEntry {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  readonly state: EntryState;
  readonly level: Level | null;
  readonly projectId: string | null;
  /** Its own values, as its definition keeps them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

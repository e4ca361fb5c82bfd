import type { Day } from '../../../../shared-kernel/dates.js';

/** Something said or signed on paper or by telephone, registered by the office or a secretary (线下). */
export interface OfflineMark {
  /** Who said or signed it. */
  readonly by: string;
  readonly on: Day;
  readonly words: string;
  /** The paper's number, where it has one. */
  readonly number?: string | undefined;
}

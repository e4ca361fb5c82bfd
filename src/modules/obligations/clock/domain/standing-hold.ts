import type { Day } from '../../../../shared-kernel/dates.js';
import type { ClockHoldCause } from './pauses.js';

/** The hold under which a matter stands today; of several the one that lasts longest. */
export interface StandingHold {
  readonly id: string;
  readonly cause: ClockHoldCause;
  readonly from: Day;
  readonly until: Day;
}

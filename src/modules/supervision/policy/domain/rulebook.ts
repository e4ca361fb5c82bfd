import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import type { Policy } from './policy.js';

/** The rule set and the calendar that a case is pinned to. */
export interface Rulebook {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

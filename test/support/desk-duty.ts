import type { Day } from '../../src/shared-kernel/dates.js';
import { buildCalendarDays, WorkingCalendar } from '../../src/shared-kernel/working-calendar.js';
import { PUBLISHED_YEARS } from '../../src/modules/calendar/domain/published-years.js';
import type { ObligationFacts } from '../../src/modules/obligations/clock/domain/obligation.js';
import type { PauseRow } from '../../src/modules/obligations/clock/domain/pauses.js';
import { POLICY_VERSION_1 } from '../../src/modules/supervision/policy/domain/policy.js';

export const calendar = new WorkingCalendar(1, buildCalendarDays(2025, 2027, PUBLISHED_YEARS));
export const book = { policy: POLICY_VERSION_1, calendar };

/** An obligation with the day on which its plan was filed. */
export type DeskFacts = Omit<ObligationFacts, 'pauses'> & {
  readonly plannedSetOn: Day | null;
  readonly pauses: readonly DeskPause[];
};

/** A pause with the request that holds it, where a test has more than one of a kind. */
export interface DeskPause extends PauseRow {
  readonly source?: string;
  /** 不可抗力 stops the clock of a later date too. */
  readonly forceMajeure?: boolean;
}

/** A duty of the third quarter of 2026, planned for its last day. */
export const DUTY: DeskFacts = {
  id: 'D1',
  kind: 'DUTY',
  ladder: 'FULL',
  state: 'OPEN',
  openedOn: '2026-07-01',
  originalDate: '2026-10-13',
  currentDate: '2026-10-13',
  plannedOn: '2026-09-30',
  plannedSetOn: null,
  actBy: '2026-09-30',
  hold: null,
  dateRun: 1,
  dateSetOn: '2026-07-01',
  firstFiledOn: null,
  lightAtFiling: null,
  returnedCount: 0,
  refiledAfterGrace: false,
  redatedByInterview: false,
  pauses: [],
  ownerUnitId: 'commerce',
};

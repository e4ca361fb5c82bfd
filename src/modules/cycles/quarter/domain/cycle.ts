import { type Day, type Instant, instantAt } from '../../../../shared-kernel/dates.js';
import { type Quarter, quarterEnd, quarterStart } from '../../../../shared-kernel/quarter.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';

/** The days of a quarter; each on a working day. */
export interface CycleDates {
  /** Units' plans: 10 working days from the opening. */
  readonly plansDueOn: Day;
  /** 15th of the second month: units with none or one of five done are prompted. */
  readonly promptOn: Day;
  /** By when the five take place: the quarter's end; in the fourth quarter 15 December. */
  readonly actBy: Day;
  /** By when they are filed, and from when lateness counts: 5 working days later. */
  readonly fileBy: Day;
  /** From when closing may be proposed: 15 working days from the quarter's end. */
  readonly closeFrom: Day;
}

const PLANS_WORKING_DAYS = 10;
const FILING_WORKING_DAYS = 5;
const CLOSING_WORKING_DAYS = 15;

/** The quarter's days for an opening; a date on a rest day moves to the next working day, the first day is not counted. */
export function cycleDates(quarter: Quarter, openedOn: Day, calendar: WorkingCalendar): CycleDates {
  const end = quarterEnd(quarter);
  const actBy = calendar.nextOrSame(nominalActBy(quarter));
  return {
    plansDueOn: calendar.add(openedOn, PLANS_WORKING_DAYS),
    promptOn: calendar.nextOrSame(midQuarter(quarter)),
    actBy,
    fileBy: calendar.add(actBy, FILING_WORKING_DAYS),
    closeFrom: calendar.add(end, CLOSING_WORKING_DAYS),
  };
}

/** The quarter's day of acting, which may be a rest day: its last; in the fourth quarter 15 December. */
export function nominalActBy(quarter: Quarter): Day {
  return quarter.quarter === 4 ? `${String(quarter.year)}-12-15` : quarterEnd(quarter);
}

/** Whether one of the days lies in a year whose days off are not published yet. */
export function areProvisional(dates: CycleDates, calendar: WorkingCalendar): boolean {
  return Object.values(dates).some((day: Day) => calendar.isProvisional(day));
}

/** Reminders go out from then on (Asia/Shanghai). */
const OFFICE_OPENS = '09:00';

/** The morning on which slow units are prompted. */
export function promptAt({ promptOn }: CycleDates, calendar: WorkingCalendar): Instant {
  return instantAt(unbarred(promptOn, calendar), OFFICE_OPENS);
}

/** The day itself, or the next on which units may be reminded: never the last before or the first after a long holiday. */
export function unbarred(day: Day, calendar: WorkingCalendar): Day {
  return calendar.isBarred(day) ? unbarred(calendar.add(day, 1), calendar) : day;
}

function midQuarter(quarter: Quarter): Day {
  return `${quarterStart(quarter).slice(0, 5)}${String(quarter.quarter * 3 - 1).padStart(2, '0')}-15`;
}

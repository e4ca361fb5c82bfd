import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import type { PolicyRules } from './policy.js';

/** A wall-clock moment in Asia/Shanghai. */
export interface Moment {
  readonly day: Day;
  /** `HH:MM` */
  readonly time: string;
}

/** The day itself when rungs may fire on it, else the next such day: a working day that borders no holiday of three days or more. */
export function allowedFrom(day: Day, calendar: WorkingCalendar): Day {
  let allowed = calendar.nextOrSame(day);
  while (calendar.isBarred(allowed)) allowed = calendar.add(allowed, 1);
  return allowed;
}

/** Whether rungs may fire now. */
export function mayFire(now: Moment, rules: PolicyRules, calendar: WorkingCalendar): boolean {
  return !calendar.isBarred(now.day) && now.time >= rules.fireAt && now.time < rules.fireUntil;
}

/** The next time of firing after now, on a working day. */
export function nextMorning(now: Moment, rules: PolicyRules, calendar: WorkingCalendar): Moment {
  const from = now.time < rules.fireAt ? now.day : addDays(now.day, 1);
  return { day: calendar.nextOrSame(from), time: rules.fireAt };
}

/** The earlier of two moments; null stands for never. */
export function earlier(one: Moment | null, other: Moment | null): Moment | null {
  if (one === null || other === null) return one ?? other;
  return one.day + one.time <= other.day + other.time ? one : other;
}

/** The later of two moments. */
export function later(one: Moment, other: Moment): Moment {
  return one.day + one.time >= other.day + other.time ? one : other;
}

/** Whether a time lies within office hours. */
export function inOfficeHours(time: string, rules: PolicyRules): boolean {
  return rules.officeHours.some((hours) => hours.from <= time && time < hours.to);
}

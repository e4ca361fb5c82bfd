import { addDays, type Day, dayOf, type Instant, instantAt, timeOf } from '../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';

/** A span of office hours, wall clock of Asia/Shanghai; the end is not in it. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** What waited for the opening goes out within this many seconds of it. */
const SPREAD_SECONDS = 1_200;

/** How long a list waits for what else its day brings, in ms. */
export const GATHERING_MS = 300_000;

/** Somebody's own place in the spread of an opening: his id says it, so that it is the same however often it is asked. */
const placeOf = (personId: string): number => Number.parseInt(personId.slice(-8), 16) % SPREAD_SECONDS;

export const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

function nextOpening(day: Day, time: string, hours: readonly Hours[], calendar: WorkingCalendar): Instant {
  const today = calendar.isWorking(day) ? hours.find(({ from }) => from > time) : undefined;
  if (today !== undefined) return instantAt(day, today.from);
  return instantAt(calendar.nextOrSame(addDays(day, 1)), hours[0]?.from ?? time);
}

/** Whether a moment lies within office hours. */
export const isOpen = (at: Instant, hours: readonly Hours[], calendar: WorkingCalendar): boolean => {
  const [day, time] = [dayOf(at), timeOf(at)];
  return calendar.isWorking(day) && hours.some(({ from, to }) => from <= time && time < to);
};

/** The moment itself within office hours; else the next opening and somebody's place in its spread. Nothing is ever dropped. */
export function opensAt(at: Instant, personId: string, hours: readonly Hours[], calendar: WorkingCalendar): Instant {
  if (isOpen(at, hours, calendar)) return at;
  return later(nextOpening(dayOf(at), timeOf(at), hours, calendar), placeOf(personId) * 1_000);
}

/** The opening of the working day after a day: for what comes when the day's list has gone. */
export function opensAfter(day: Day, personId: string, hours: readonly Hours[], calendar: WorkingCalendar): Instant {
  return later(nextOpening(day, '24:00', hours, calendar), placeOf(personId) * 1_000);
}

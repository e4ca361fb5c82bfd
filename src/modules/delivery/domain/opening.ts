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

/** A chat group is told once in so many ms. */
const GROUP_EVERY_MS = 3_600_000;

/** Somebody's own place in the spread of an opening, or a group's: the id says it, so that it is the same however often it is asked. */
const placeOf = (id: string): number => Number.parseInt(id.slice(-8), 16) % SPREAD_SECONDS;

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

/** The moment itself within office hours; else the next opening and somebody's place in its spread. Nothing is ever dropped. @param id of a person, or of a group's channel */
export function opensAt(at: Instant, id: string, hours: readonly Hours[], calendar: WorkingCalendar): Instant {
  if (isOpen(at, hours, calendar)) return at;
  return later(nextOpening(dayOf(at), timeOf(at), hours, calendar), placeOf(id) * 1_000);
}

/**
 * The group's own minute of an hour, at the moment or after it, within office hours: what all its people have to hear is due together, and
 * groups do not speak at the same minute.
 */
export function groupOpensAt(
  at: Instant,
  channelId: string,
  hours: readonly Hours[],
  calendar: WorkingCalendar,
): Instant {
  if (!isOpen(at, hours, calendar)) return opensAt(at, channelId, hours, calendar);
  const place = placeOf(channelId) * 1_000;
  const past = Date.parse(at) - place;
  return opensAt(later(at, Math.ceil(past / GROUP_EVERY_MS) * GROUP_EVERY_MS - past), channelId, hours, calendar);
}

/** The opening of the working day after a day: for what comes when the day's list has gone. */
export function opensAfter(day: Day, id: string, hours: readonly Hours[], calendar: WorkingCalendar): Instant {
  return later(nextOpening(day, '24:00', hours, calendar), placeOf(id) * 1_000);
}

import type { Day } from '../../shared-kernel/dates.js';
import { daysBetween } from '../../shared-kernel/dates.js';

/** An indicator with what was read of it last; its baseline where nothing was. */
export interface Course {
  readonly baseline: string;
  readonly baselineOn: Day;
  readonly target: string;
  readonly last: string;
  readonly lastOn: Day;
}

const PLACES = 4;
const placesOf = (value: string): number => value.split('.')[1]?.length ?? 0;

/** What is read next: it goes on as it went since its baseline, and not beyond its target; where nothing was read, halfway there. */
export function nextReading({ baseline, baselineOn, target, last, lastOn }: Course, asOf: Day): string {
  const [from, to, now] = [Number(baseline), Number(target), Number(last)];
  const days = daysBetween(baselineOn, lastOn);
  const went = days > 0 ? now + ((now - from) / days) * daysBetween(lastOn, asOf) : (from + to) / 2;
  const least = Math.min(now, to);
  const most = Math.max(now, to);
  const places = Math.min(PLACES, Math.max(...[baseline, target, last].map(placesOf)));
  return Math.min(most, Math.max(least, went)).toFixed(places);
}

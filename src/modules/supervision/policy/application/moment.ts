import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { dayOf, type Instant, instantAt, timeOf } from '../../../../shared-kernel/dates.js';
import type { Moment } from '../domain/moments.js';

/** The business clock as the rules read it: a day and a wall-clock time in Asia/Shanghai. */
export async function readMoment(reader: Reader): Promise<Moment> {
  const { now } = await businessTime(reader);
  return { day: dayOf(now), time: timeOf(now) };
}

/** The instant of a moment; null stands for never. */
export function instantOf(moment: Moment | null): Instant | null {
  return moment === null ? null : instantAt(moment.day, moment.time);
}

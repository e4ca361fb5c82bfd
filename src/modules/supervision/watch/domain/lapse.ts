import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import type { ObligationStep } from '../../cases/domain/steps.js';
import type { WatchInput } from '../../cases/domain/watched.js';
import { earlier, later, mayFire, type Moment, nextMorning } from '../../policy/domain/moments.js';
import type { Rulebook } from '../../policy/domain/policy.js';
import type { Plan } from './plan.js';
import { dueReminder, groundsOf, reminderRungs } from './rungs.js';

/**
 * Silence is no objection: reminded once before, and met by itself when its last day is over, at whatever hour and on whatever day; while
 * its clock stands, or what was said awaits a verdict, nothing lapses. A last day that has become a rest day goes on to the next working day.
 */
export function lapsePlan(input: WatchInput, now: Moment, book: Rulebook): Plan {
  const { pause, state, currentDate } = input.obligation;
  if (state === 'SUBMITTED' || pause?.to === null) return { steps: [], nextAt: null };
  const lastDay = book.calendar.nextOrSame(currentDate);
  const silentUntil = pause === null || pause.to < lastDay ? lastDay : pause.to;
  const over: Moment = { day: addDays(silentUntil, 1), time: '00:00' };
  if (over.day <= now.day && isSilent(input)) {
    const grounds = { ...groundsOf('LAPSED', input, book, { lastDay }), lateness: 0 };
    return { steps: [{ kind: 'LAPSED', lastDay, grounds }], nextAt: null };
  }
  const reminder = reminderNow(input, now, book);
  return {
    steps: reminder === null ? [] : [reminder],
    nextAt: earlier(reminder === null ? nextReminder(input, now, book) : null, nextLook(over, now, book)),
  };
}

/** Of days on which the clock stood none counts as silence. */
function isSilent({ obligation: { pause, lateness, pausedDays } }: WatchInput): boolean {
  return pause === null && (lateness > 0 || pausedDays === 0);
}

function reminderNow(input: WatchInput, now: Moment, book: Rulebook): ObligationStep | null {
  const fires = input.obligation.pause === null && mayFire(now, book.policy.rules, book.calendar);
  return fires && !input.firedRungs.some(({ on }) => on === now.day) ? dueReminder(input, now.day, book) : null;
}

function nextReminder(input: WatchInput, now: Moment, book: Rulebook): Moment | null {
  const [rung] = reminderRungs(input, now.day, book);
  return rung === undefined
    ? null
    : later(morningOf(rung.day, book), nextMorning(now, book.policy.rules, book.calendar));
}

const morningOf = (day: Day, { policy }: Rulebook): Moment => ({ day, time: policy.rules.fireAt });

function nextLook(over: Moment, now: Moment, book: Rulebook): Moment {
  return over.day > now.day ? over : nextMorning(now, book.policy.rules, book.calendar);
}

import type { Day } from '../../../../shared-kernel/dates.js';
import { inOfficeHours, type Moment } from '../../policy/domain/moments.js';
import type { Rulebook, TierRules } from '../../policy/domain/policy.js';
import { refuseAt } from '../../policy/domain/problems.js';

/** When and where a talk is set. */
export interface TalkSlot {
  readonly talkOn: Day;
  readonly talkTime: string;
  readonly place: string | null;
}

/**
 * The first day on which a talk may take place after notice was given: so many full working days lie between, neither the day of
 * notice nor the day of the talk being counted (docs/adr/0010).
 */
export function earliestTalk(noticedOn: Day, tier: TierRules, book: Rulebook): Day {
  return book.calendar.add(noticedOn, tier.noticeDays + 1);
}

/** The default day of the talk: the tier's working day after the signature, and never before notice allows. */
export function defaultTalk(signedOn: Day, noticedOn: Day, tier: TierRules, book: Rulebook): Day {
  const usual = book.calendar.add(signedOn, tier.defaultTalkDay);
  const earliest = earliestTalk(noticedOn, tier, book);
  return usual < earliest ? earliest : usual;
}

/** Where an act asks for the day and the hour of a talk. */
interface SlotFields {
  readonly day: string;
  readonly time: string;
}

const SCHEDULED: SlotFields = { day: '/scheduledOn', time: '/scheduledTime' };

/**
 * A slot that a person chose.
 * @throws TALK_NOT_WORKING_DAY, TALK_OUTSIDE_OFFICE_HOURS, TALK_TOO_EARLY, TALK_TERM_EXCEEDED.
 */
export function assertSlot(
  slot: TalkSlot,
  bounds: { readonly earliest: Day; readonly latest: Day },
  book: Rulebook,
  at = SCHEDULED,
): void {
  const { talkOn, talkTime } = slot;
  const { earliest, latest } = bounds;
  if (!book.calendar.isWorking(talkOn)) throw refuseAt(at.day, 'TALK_NOT_WORKING_DAY', { talkOn });
  if (!inOfficeHours(talkTime, book.policy.rules)) throw refuseAt(at.time, 'TALK_OUTSIDE_OFFICE_HOURS', { talkTime });
  if (talkOn < earliest) throw refuseAt(at.day, 'TALK_TOO_EARLY', { earliest });
  if (talkOn > latest) throw refuseAt(at.day, 'TALK_TERM_EXCEEDED', { latest });
}

/** What is recorded has been held: not today at an hour that is still to come. @throws TIME_IN_FUTURE. */
export function assertHeldBy(talkedOn: Day, talkedTime: string | null, { day, time }: Moment): void {
  if (talkedTime === null || talkedOn !== day || talkedTime <= time) return;
  throw refuseAt('/talkedTime', 'TIME_IN_FUTURE', { now: time });
}

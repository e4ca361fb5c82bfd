import type { Day } from '../../../../shared-kernel/dates.js';
import { inOfficeHours, type Moment } from '../../policy/domain/moments.js';
import type { Rulebook, TierRules } from '../../policy/domain/policy.js';
import { refuse } from '../../policy/domain/problems.js';

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

/**
 * A slot that a person chose.
 * @throws TALK_NOT_WORKING_DAY, TALK_OUTSIDE_OFFICE_HOURS, TALK_TOO_EARLY, TALK_TERM_EXCEEDED.
 */
export function assertSlot(
  slot: TalkSlot,
  bounds: { readonly earliest: Day; readonly latest: Day },
  book: Rulebook,
): void {
  if (!book.calendar.isWorking(slot.talkOn)) throw refuse('TALK_NOT_WORKING_DAY', { talkOn: slot.talkOn });
  if (!inOfficeHours(slot.talkTime, book.policy.rules))
    throw refuse('TALK_OUTSIDE_OFFICE_HOURS', { talkTime: slot.talkTime });
  if (slot.talkOn < bounds.earliest) throw refuse('TALK_TOO_EARLY', { earliest: bounds.earliest });
  if (slot.talkOn > bounds.latest) throw refuse('TALK_TERM_EXCEEDED', { latest: bounds.latest });
}

/** What is recorded has been held: not today at an hour that is still to come. @throws TIME_IN_FUTURE. */
export function assertHeldBy(talkedOn: Day, talkedTime: string | null, { day, time }: Moment): void {
  if (talkedTime === null || talkedOn !== day || talkedTime <= time) return;
  throw refuse('TIME_IN_FUTURE', { now: time }, [
    { pointer: '/talkedTime', code: 'TIME_IN_FUTURE', params: { now: time } },
  ]);
}

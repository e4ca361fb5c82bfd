import type { Day } from '../../../../shared-kernel/dates.js';
import {
  type Acting,
  assertReason,
  assertRunning,
  assertState,
  type InterviewDossier,
  type Interview,
  liveItems,
  notify,
  rulesOf,
  type InterviewDecision,
  withInterview,
} from './interview.js';
import { failItems } from './interview-verdicts.js';
import { releaseUnserved } from './interview-signing.js';
import { refuse, refuseAt } from '../../policy/domain/problems.js';
import { assertSlot, defaultTalk, earliestTalk, type TalkSlot } from './talk-dates.js';

/**
 * ISSUED → ACKNOWLEDGED by the holder, his delegate or the unit office. It proves that the notice arrived when it was sent, so no date
 * moves (docs/adr/0010). From UNSERVED the signature is itself the service, today and to the present holder (docs/adr/0020).
 * @throws INTERVIEW_WRONG_STATE, ADDRESSEE_VACANT.
 */
export function acknowledge(dossier: InterviewDossier, holderId: string | null, acting: Acting): InterviewDecision {
  if (dossier.interview.state === 'UNSERVED')
    return registerService(dossier, { servedOn: acting.today, addresseeId: holderId }, acting);
  assertState(dossier, ['ISSUED']);
  return withInterview(dossier, { state: 'ACKNOWLEDGED', acknowledgedOn: acting.today });
}

/**
 * Service registered by the office: when, how and who took it. It counts as acknowledgement. Service too late for the day set restarts
 * notice and term: the talk moves to the first lawful day. From UNSERVED all dates are counted afresh, to the present holder.
 * @throws INTERVIEW_WRONG_STATE, DATE_IN_FUTURE, DATE_BEFORE_NOTICE, ADDRESSEE_VACANT.
 */
export function registerService(
  dossier: InterviewDossier,
  service: { readonly servedOn: Day; readonly addresseeId: string | null },
  acting: Acting,
): InterviewDecision {
  assertState(dossier, ['ISSUED', 'UNSERVED']);
  const { interview } = dossier;
  const { servedOn } = service;
  if (servedOn > acting.today) throw refuseAt('/servedOn', 'DATE_IN_FUTURE', { date: servedOn });
  if (servedOn < (interview.unservedOn ?? interview.noticedOn ?? servedOn))
    throw refuseAt('/servedOn', 'DATE_BEFORE_NOTICE', { date: servedOn });
  if (service.addresseeId === null) throw refuse('ADDRESSEE_VACANT');
  const served = { state: 'ACKNOWLEDGED', acknowledgedOn: servedOn, addresseeId: service.addresseeId } as const;
  if (interview.state === 'UNSERVED') {
    const effects = [...releaseUnserved(dossier, acting), notify('INTERVIEW_NOTICE', liveItems(dossier))];
    return withInterview(dossier, { ...afresh(dossier, servedOn, acting), ...served }, effects);
  }
  return lateService(dossier, servedOn, served, acting);
}

function lateService(
  dossier: InterviewDossier,
  servedOn: Day,
  served: Partial<Interview>,
  acting: Acting,
): InterviewDecision {
  const tier = rulesOf(dossier, acting);
  const earliest = earliestTalk(servedOn, tier, acting.book);
  const { talkOn } = dossier.interview;
  if (talkOn === null || talkOn >= earliest) return withInterview(dossier, served);
  const talkBy = acting.book.calendar.add(servedOn, tier.talkWithin);
  const change = { ...served, noticedOn: servedOn, talkOn: earliest, talkBy, termRemindedOn: null };
  return withInterview(dossier, change, [notify('INTERVIEW_RESCHEDULED', liveItems(dossier))]);
}

/** ISSUED, ACKNOWLEDGED → UNSERVED: post vacant, holder changed, or every channel failed; clocks stop, the office is told. */
export function markUnserved(dossier: InterviewDossier, acting: Acting): InterviewDecision {
  assertState(dossier, ['ISSUED', 'ACKNOWLEDGED']);
  const obligationIds = liveItems(dossier).map((item) => item.obligationId);
  return withInterview(dossier, { state: 'UNSERVED', unservedOn: acting.today }, [
    { kind: 'HOLD', reason: 'HOLD_UNSERVED', obligationIds, from: acting.today, to: null },
    notify('OFFICE_UNSERVED', liveItems(dossier)),
  ]);
}

/** UNSERVED → ISSUED to the present holder, served by an in-app notice of his active account; all dates afresh. */
export function reissue(dossier: InterviewDossier, addresseeId: string, acting: Acting): InterviewDecision {
  assertState(dossier, ['UNSERVED']);
  const change = {
    ...afresh(dossier, acting.today, acting),
    state: 'ISSUED',
    addresseeId,
    acknowledgedOn: null,
  } as const;
  return withInterview(dossier, change, [
    ...releaseUnserved(dossier, acting),
    notify('INTERVIEW_NOTICE', liveItems(dossier)),
  ]);
}

function afresh(dossier: InterviewDossier, from: Day, acting: Acting): Partial<Interview> {
  const tier = rulesOf(dossier, acting);
  return {
    noticedOn: from,
    renoticedOn: null,
    handServiceAskedOn: null,
    termRemindedOn: null,
    unservedOn: null,
    talkOn: defaultTalk(from, from, tier, acting.book),
    talkTime: dossier.interview.talkTime ?? acting.book.policy.rules.defaultTalkTime,
    talkBy: acting.book.calendar.add(from, tier.talkWithin),
  };
}

/**
 * Another day within the term, by the interviewer's side with a reason; all are told. An earlier day needs the full notice from today.
 * @throws INTERVIEW_WRONG_STATE, INTERVIEW_SUSPENDED, REASON_REQUIRED, and those of a slot.
 */
export function reschedule(
  dossier: InterviewDossier,
  input: { readonly slot: TalkSlot; readonly reason: string },
  acting: Acting,
): InterviewDecision {
  assertState(dossier, ['ISSUED', 'ACKNOWLEDGED']);
  assertRunning(dossier);
  assertReason(input.reason);
  const { talkOn, talkBy } = dossier.interview;
  const later = talkOn !== null && input.slot.talkOn >= talkOn;
  const tier = rulesOf(dossier, acting);
  const earliest = later ? acting.book.calendar.add(acting.today, 1) : earliestTalk(acting.today, tier, acting.book);
  assertSlot(input.slot, { earliest, latest: talkBy ?? input.slot.talkOn }, acting.book);
  return withInterview(dossier, { ...input.slot }, [notify('INTERVIEW_RESCHEDULED', liveItems(dossier))]);
}

/** Whether the talk is to come and set to that very slot. @throws INTERVIEW_WRONG_STATE */
export function isSetTo(dossier: InterviewDossier, slot: TalkSlot): boolean {
  assertState(dossier, ['ISSUED', 'ACKNOWLEDGED']);
  const { talkOn, talkTime, place } = dossier.interview;
  return talkOn === slot.talkOn && talkTime === slot.talkTime && place === slot.place;
}

/** A talk that did not take place, as a person states it with a reason. */
export interface NotHeld {
  readonly fault: 'INTERVIEWER' | 'NONE' | 'INTERVIEWEE';
  readonly reason: string;
  /** Null: the default day. */
  readonly slot: TalkSlot | null;
}

/**
 * The talk was not held. By the interviewer's fault or nobody's: a new date, which restarts notice and term. By the interviewee's: FAILED.
 * @throws INTERVIEW_WRONG_STATE, INTERVIEW_SUSPENDED, TALK_NOT_DUE before the day that was set, REASON_REQUIRED, and those of a slot.
 */
export function notHeld(dossier: InterviewDossier, input: NotHeld, acting: Acting): InterviewDecision {
  assertState(dossier, ['ISSUED', 'ACKNOWLEDGED']);
  assertRunning(dossier);
  assertReason(input.reason);
  const { talkOn } = dossier.interview;
  if (talkOn !== null && acting.today < talkOn) throw refuse('TALK_NOT_DUE', { talkOn });
  if (input.fault === 'INTERVIEWEE') return failItems(dossier, liveItems(dossier), acting);
  const dates = afresh(dossier, acting.today, acting);
  if (input.slot !== null) {
    const earliest = earliestTalk(acting.today, rulesOf(dossier, acting), acting.book);
    const at = { day: '/newDate', time: '/newTime' };
    assertSlot(input.slot, { earliest, latest: dates.talkBy ?? earliest }, acting.book, at);
  }
  return withInterview(dossier, { ...dates, ...(input.slot ?? {}) }, [
    notify('INTERVIEW_RESCHEDULED', liveItems(dossier)),
  ]);
}

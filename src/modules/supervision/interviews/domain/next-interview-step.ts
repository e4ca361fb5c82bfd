import type { Day } from '../../../../shared-kernel/dates.js';
import { type ClauseCode, type Grounds, processGrounds } from '../../cases/domain/grounds.js';
import {
  type Acting,
  hasRested,
  type Interview,
  type InterviewDecision,
  type InterviewDossier,
  isLive,
  liveItems,
  notify,
  withInterview,
} from './interview.js';
import { markUnserved, reissue } from './interview-service.js';
import { failItems } from './interview-verdicts.js';
import { mayFire, type Moment, nextMorning } from '../../policy/domain/moments.js';
import type { Rulebook } from '../../policy/domain/policy.js';

/** What the clock, or a change in the interviewee's post, does to an interview. */
export type InterviewStep = { readonly grounds: Grounds } & (
  | {
      readonly kind:
        | 'APPROVER_REMINDED'
        | 'RENOTICE'
        | 'ASK_HAND_SERVICE'
        | 'UNSERVED'
        | 'TALK_TERM_OVER'
        | 'RECORD_UNOBJECTED';
    }
  | { readonly kind: 'REISSUED'; readonly addresseeId: string }
  | { readonly kind: 'ITEM_FAILED'; readonly itemId: string }
);

/** What the planner of an interview reads beside it. */
export interface InterviewSurroundings {
  /** Who holds the interviewee's post today; null while it is vacant. */
  readonly holderId: string | null;
  /** Whether a notice can reach him: an active account, or another channel that has not failed. */
  readonly reachable: boolean;
  /** Lateness today of each item's rectification (the item's own obligation), in working days. */
  readonly rectificationLateness: Readonly<Record<string, number>>;
}

export interface InterviewPlan {
  readonly steps: readonly InterviewStep[];
  readonly nextAt: Moment | null;
}

/**
 * Plans an interview at one moment. A vacant post or a new holder counts at once; everything else fires on working days like the rungs
 * of the ladder. Silence only ever reminds: no step here raises a tier but a rectification three working days overdue.
 */
export function nextInterviewStep(
  dossier: InterviewDossier,
  around: InterviewSurroundings,
  now: Moment,
  book: Rulebook,
): InterviewPlan {
  if (!isLive(dossier.interview)) return { steps: [], nextAt: null };
  const step = serviceStep(dossier, around, book);
  const fires = mayFire(now, book.policy.rules, book.calendar);
  const steps = step !== null ? [step] : fires ? timedSteps(dossier, around, now.day, book) : [];
  return { steps, nextAt: nextMorning(now, book.policy.rules, book.calendar) };
}

function explained(rule: ClauseCode, interview: Interview, book: Rulebook): { readonly grounds: Grounds } {
  const { proposedOn, approvalDueOn, signedOn, noticedOn, renoticedOn, talkOn, talkBy, recordCheckBy } = interview;
  const all = { proposedOn, approvalDueOn, signedOn, noticedOn, renoticedOn, talkOn, talkBy, recordCheckBy };
  const dates = Object.fromEntries(Object.entries(all).filter((entry): entry is [string, Day] => entry[1] !== null));
  return { grounds: processGrounds(rule, dates, book) };
}

/** Served = an in-app notice of an active account, or registered service; a notice stays with the holder to whom it was issued. */
function serviceStep(
  { interview }: InterviewDossier,
  around: InterviewSurroundings,
  book: Rulebook,
): InterviewStep | null {
  const { holderId, reachable } = around;
  if (interview.state === 'UNSERVED') {
    if (holderId === null || !reachable) return null;
    return { kind: 'REISSUED', addresseeId: holderId, ...explained('REISSUED', interview, book) };
  }
  const changed = holderId !== interview.addresseeId;
  const unserved =
    (interview.state === 'ISSUED' && (changed || !reachable)) || (interview.state === 'ACKNOWLEDGED' && changed);
  return unserved ? { kind: 'UNSERVED', ...explained('UNSERVED', interview, book) } : null;
}

function timedSteps(
  dossier: InterviewDossier,
  around: InterviewSurroundings,
  today: Day,
  book: Rulebook,
): InterviewStep[] {
  const { interview } = dossier;
  if (interview.suspendedSince !== null) return [];
  const steps: (InterviewStep | null)[] = [
    approverSilent(interview, today, book),
    unacknowledged(interview, today, book),
    talkTermOver(interview, today, book),
    recordUnobjected(interview, today, book),
    ...overdueItems(dossier, around, book),
  ];
  return steps.filter((step) => step !== null);
}

function approverSilent(interview: Interview, today: Day, book: Rulebook): InterviewStep | null {
  const silent =
    interview.state === 'PROPOSED' && interview.approverRemindedOn === null && today > interview.approvalDueOn;
  return silent ? { kind: 'APPROVER_REMINDED', ...explained('APPROVER_SILENT', interview, book) } : null;
}

/** Of the days that are left for acknowledging none is one on which the talk rested. */
function unacknowledged(interview: Interview, today: Day, book: Rulebook): InterviewStep | null {
  const { state, noticedOn, renoticedOn, handServiceAskedOn, rested } = interview;
  if (state !== 'ISSUED' || noticedOn === null) return null;
  const { renoticeAfter, handServiceAfter } = book.policy.rules;
  const given = hasRested(rested);
  const ranSince = (day: Day): number => book.calendar.workingDaysIn(day, today).filter((one) => !given(one)).length;
  if (renoticedOn === null) {
    const due = ranSince(noticedOn) >= renoticeAfter;
    return due ? { kind: 'RENOTICE', ...explained('RENOTICE', interview, book) } : null;
  }
  const due = handServiceAskedOn === null && ranSince(renoticedOn) >= handServiceAfter;
  return due ? { kind: 'ASK_HAND_SERVICE', ...explained('HAND_SERVICE', interview, book) } : null;
}

function talkTermOver(interview: Interview, today: Day, book: Rulebook): InterviewStep | null {
  const { state, talkBy, termRemindedOn } = interview;
  const waiting = (state === 'ISSUED' || state === 'ACKNOWLEDGED') && termRemindedOn === null;
  const over = waiting && talkBy !== null && today > talkBy;
  return over ? { kind: 'TALK_TERM_OVER', ...explained('TALK_TERM_OVER', interview, book) } : null;
}

function recordUnobjected(interview: Interview, today: Day, book: Rulebook): InterviewStep | null {
  const over = interview.recordCheck === 'OPEN' && interview.recordCheckBy !== null && today > interview.recordCheckBy;
  return over ? { kind: 'RECORD_UNOBJECTED', ...explained('RECORD_UNOBJECTED', interview, book) } : null;
}

function overdueItems(dossier: InterviewDossier, around: InterviewSurroundings, book: Rulebook): InterviewStep[] {
  const { rectificationFailsAt } = book.policy.rules;
  const overdue = liveItems(dossier).filter(
    (item) =>
      item.state === 'TALKED' &&
      item.suspendedSince === null &&
      (around.rectificationLateness[item.id] ?? 0) >= rectificationFailsAt,
  );
  return overdue.map((item) => {
    const dates = item.dueOn === null ? {} : { dueOn: item.dueOn };
    const lateness = around.rectificationLateness[item.id] ?? 0;
    return {
      kind: 'ITEM_FAILED',
      itemId: item.id,
      grounds: { ...processGrounds('RECTIFICATION_OVERDUE', dates, book), lateness },
    };
  });
}

/** Carries out a planned step. */
export function applyInterviewStep(dossier: InterviewDossier, step: InterviewStep, acting: Acting): InterviewDecision {
  const { today } = acting;
  const live = liveItems(dossier);
  switch (step.kind) {
    case 'APPROVER_REMINDED':
      return withInterview(dossier, { approverRemindedOn: today }, [notify('APPROVER_CHAIN', live)]);
    case 'RENOTICE':
      return withInterview(dossier, { renoticedOn: today }, [notify('INTERVIEW_RENOTICE', live)]);
    case 'ASK_HAND_SERVICE':
      return withInterview(dossier, { handServiceAskedOn: today }, [notify('OFFICE_SERVE_BY_HAND', live)]);
    case 'UNSERVED':
      return markUnserved(dossier, acting);
    case 'REISSUED':
      return reissue(dossier, step.addresseeId, acting);
    case 'TALK_TERM_OVER':
      return withInterview(dossier, { termRemindedOn: today }, [notify('OFFICE_TALK_TERM_OVER', live)]);
    case 'RECORD_UNOBJECTED':
      return withInterview(dossier, { recordCheck: 'UNOBJECTED' });
    case 'ITEM_FAILED':
      return failItems(
        dossier,
        live.filter((item) => item.id === step.itemId),
        acting,
      );
  }
}

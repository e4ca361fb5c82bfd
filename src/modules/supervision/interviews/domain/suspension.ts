import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import { conclude } from './conclude.js';
import {
  type Acting,
  type InterviewDossier,
  type Effect,
  hasRested,
  type Interview,
  isLiveItem,
  liveItems,
  notify,
  type InterviewDecision,
  type Rest,
  withItem,
} from './interview.js';

/** The day from which the dates of an interview count: when it was proposed, notified of, or its talk was held. */
export function countedFrom({
  proposedOn,
  noticedOn,
  talkedOn,
}: Pick<Interview, 'proposedOn' | 'noticedOn' | 'talkedOn'>): Day {
  return talkedOn ?? noticedOn ?? proposedOn;
}

/**
 * What the item asks for has been filed, a request about it is considered, or its clock is held: it rests; the interview rests when all its
 * items do, from an earlier day where a hold is signed backwards over it. Of days before the interview was proposed, notified of, or its talk held, none is given: its dates count from there.
 */
export function suspendItem(dossier: InterviewDossier, itemId: string, since: Day, acting: Acting): InterviewDecision {
  const item = dossier.items.find((one) => one.id === itemId);
  if (item === undefined || !isLiveItem(item)) return { ...dossier, effects: [] };
  const counted = countedFrom(dossier.interview);
  const suspendedSince = since < counted ? counted : since;
  return { ...conclude(withItem(dossier, itemId, { suspendedSince }), acting), effects: [] };
}

/**
 * What was filed, asked or settled since the watch last looked counts at once: before an act is decided, those items rest.
 * @param since from which day each obligation named rests
 */
export function catchUp(dossier: InterviewDossier, since: ReadonlyMap<string, Day>, acting: Acting): InterviewDossier {
  return liveItems(dossier).reduce((present: InterviewDossier, item) => {
    const from = since.get(item.obligationId);
    return from === undefined || item.suspendedSince !== null ? present : suspendItem(present, item.id, from, acting);
  }, dossier);
}

/**
 * The item goes on: its dates, and the interview's when that rested too, move by the working days suspended, the first and the last
 * touched day included, each given once: what was held afterwards over a filing gives only the days beside it. Dates that had passed
 * before stay.
 */
export function resumeItem(dossier: InterviewDossier, itemId: string, until: Day, acting: Acting): InterviewDecision {
  const item = dossier.items.find((one) => one.id === itemId);
  if (item?.suspendedSince == null || !isLiveItem(item)) return { ...dossier, effects: [] };
  const rest = { from: item.suspendedSince, to: until };
  const move = mover(rest, item.rested, acting);
  const dueOn = item.state === 'TALKED' ? move(item.dueOn) : item.dueOn;
  const checkBy = move(item.checkBy);
  const rested = [...item.rested, rest];
  const resumed = conclude(withItem(dossier, itemId, { suspendedSince: null, rested, dueOn, checkBy }), acting);
  const effects: Effect[] = [];
  if (dueOn !== null && dueOn !== item.dueOn) effects.push({ kind: 'RECTIFICATION_DUE', itemId, dueOn });
  if (checkBy !== null && checkBy !== item.checkBy) effects.push({ kind: 'CHECK_DUE', itemId, dueOn: checkBy });
  const { suspendedSince: from } = dossier.interview;
  return from === null ? { ...resumed, effects } : resumeInterview(resumed, { from, to: until }, effects, acting);
}

/** Moves a day by the working days of a rest that were not given before. */
function mover(rest: Rest, before: readonly Rest[], { book: { calendar } }: Acting): (day: Day | null) => Day | null {
  const given = hasRested(before);
  const days = calendar.workingDaysIn(addDays(rest.from, -1), rest.to).filter((day) => !given(day)).length;
  return (day) => (day === null || day < rest.from || days === 0 ? day : calendar.add(day, days));
}

function resumeInterview(
  dossier: InterviewDossier,
  rest: Rest,
  effects: readonly Effect[],
  acting: Acting,
): InterviewDecision {
  const { rested } = dossier.interview;
  const moved = movedDates(dossier.interview, mover(rest, rested, acting));
  const told = moved.talkOn !== dossier.interview.talkOn ? [notify('INTERVIEW_RESCHEDULED', liveItems(dossier))] : [];
  return { items: dossier.items, interview: { ...moved, rested: [...rested, rest] }, effects: [...effects, ...told] };
}

function movedDates(interview: Interview, move: (day: Day | null) => Day | null): Interview {
  const talked = interview.talkedOn !== null;
  return {
    ...interview,
    approvalDueOn: move(interview.approvalDueOn) ?? interview.approvalDueOn,
    talkOn: talked ? interview.talkOn : move(interview.talkOn),
    talkBy: talked ? interview.talkBy : move(interview.talkBy),
    recordCheckBy: move(interview.recordCheckBy),
  };
}

import type { Day } from '../../../../shared-kernel/dates.js';
import { processGrounds } from '../../cases/domain/grounds.js';
import type { Seat } from '../../cases/persistence/people.repository.js';
import type { WatchedRow } from '../../cases/persistence/watched.repository.js';
import { type InterviewItem, liveItems } from '../domain/interview.js';
import { assertLeadersHeard, isToldFirst, signFromOf } from '../domain/leader-told.js';
import { listTold } from '../persistence/leader-told.repository.js';
import type { InterviewContext } from './act-context.js';
import { tellLeaders } from './tell-leaders.js';

/** A live matter of an interview, and who leads its project today, where he is told before the signature. */
interface LedItem {
  readonly item: InterviewItem;
  readonly row: WatchedRow;
  readonly leader: Seat;
}

function ledItems({ locked, people }: InterviewContext): readonly LedItem[] {
  const { dossier, file, obligations } = locked;
  const interviewee = people.seat(file.intervieweePostId);
  if (interviewee === null) return [];
  return liveItems(dossier).flatMap((item) => {
    const row = obligations.get(item.obligationId);
    const leader = row === undefined ? null : people.leadingOfficial(row);
    const secretary = leader === null ? null : people.secretaryOf(leader.postId);
    return row !== undefined && isToldFirst(dossier.interview.tier, leader, secretary, interviewee)
      ? [{ item, row, leader }]
      : [];
  });
}

/** Whoever leads a matter of a proposal by now and was not told of it is told, as the first was. */
export async function tellPresentLeaders(context: InterviewContext): Promise<void> {
  const { locked, people, book } = context;
  const { interview } = locked.dossier;
  if (interview.state !== 'PROPOSED') return;
  const { intervieweePostId, interviewerPostId, approverRole, cause } = locked.file;
  const [interviewee, interviewer] = [people.seat(intervieweePostId), people.seat(interviewerPostId)];
  if (interviewee === null || interviewer === null) return;
  const parties = { interviewee, interviewer, approverRole };
  const placed = ledItems(context).map(({ item, row }) => {
    const grounds = processGrounds('LEADER_TOLD', {}, book);
    const { caseId } = item;
    const proposal = { row, caseId, tier: interview.tier, trigger: cause, reason: null, grounds, rung: null, book };
    return { candidate: { ...parties, proposal }, interviewId: interview.id };
  });
  await tellLeaders(context, placed);
}

/**
 * The signature waits for whoever leads its matters today; whom nobody has told yet is told by the next look of the watch.
 * @throws LEADER_NOT_HEARD
 */
export async function assertPresentLeadersHeard(context: InterviewContext, signedOn: Day): Promise<void> {
  const { tx, locked, now, book } = context;
  const told = await listTold(tx, locked.dossier.interview.id);
  const led = ledItems(context);
  const present = told.filter(({ itemId, leaderPostId }) =>
    led.every(({ item, leader }) => item.id !== itemId || leader.postId === leaderPostId),
  );
  const untold = led.filter(({ item }) => present.every(({ itemId }) => itemId !== item.id));
  const signFrom = signFromOf(now.day, book.calendar);
  const waiting = untold.map(({ leader }) => ({ leaderPostId: leader.postId, signFrom, notedOn: null }));
  assertLeadersHeard([...present, ...waiting], signedOn);
}

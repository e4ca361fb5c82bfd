import { type Entrustment, needsEntrustment } from '../domain/talk-guards.js';
import { fittingOfficials } from '../../policy/domain/choose-parties.js';
import { refuse, refuseAt } from '../../policy/domain/problems.js';
import { hasOpenTalk, nameInterviewer } from '../persistence/interviewer.repository.js';
import type { Seat } from '../../cases/persistence/people.repository.js';
import type { InterviewContext } from './act-context.js';

/** What the approval of a third tier says beside yes. */
export interface Naming {
  readonly interviewerPostId?: string | undefined;
  readonly entrustment?: Omit<Entrustment, 'toPostId'> | undefined;
}

/** Whether the approval has to name who talks: nobody of the city leads the matter, or he may not talk to this leader. */
export function isToName({ people, locked }: Pick<InterviewContext, 'people' | 'locked'>): boolean {
  return locked.dossier.interview.tier === 3 && people.seat(locked.file.interviewerPostId)?.role === 'OFFICE_DIRECTOR';
}

/** Those of the city who may talk: neither the interviewee, nor whoever signs, nor whoever asked. */
export function whoMayTalk(context: Pick<InterviewContext, 'people' | 'locked'>): readonly Seat[] {
  const { people, locked } = context;
  const interviewee = people.seat(locked.file.intervieweePostId);
  const approver = people.ofOffice(locked.file.approverRole);
  const concerned = [approver?.personId ?? null, locked.file.proposedByPerson].filter((id) => id !== null);
  return fittingOfficials(people.all(), interviewee ?? { personId: null, rank: 0 }, concerned);
}

/**
 * The third tier with the official whom the approval names, and the secretary's entrustment where a county's leader is talked to.
 * @throws INTERVIEWER_REQUIRED, INTERVIEWER_UNFIT, INTERVIEWER_IN_TALK, ENTRUSTMENT_REQUIRED, DATE_IN_FUTURE
 */
export async function withInterviewer(context: InterviewContext, naming: Naming): Promise<InterviewContext> {
  const { locked } = context;
  if (locked.dossier.interview.tier !== 3) {
    if (naming.interviewerPostId !== undefined) throw refuse('INTERVIEWER_UNFIT', { who: '' });
    return context;
  }
  const interviewer = await chosen(context, naming);
  const entrustment = entrustmentOf(context, interviewer, naming);
  await nameInterviewer(context.tx, locked.dossier.interview.id, interviewer.postId, entrustment);
  return {
    ...context,
    locked: { ...locked, file: { ...locked.file, interviewerPostId: interviewer.postId, entrustment } },
  };
}

async function chosen(context: InterviewContext, { interviewerPostId }: Naming): Promise<Seat> {
  const { people, locked, tx } = context;
  const who = whoMayTalk(context)
    .map(({ title, personName }) => `${title}${personName ?? ''}`)
    .join('、');
  const postId = interviewerPostId ?? (isToName(context) ? null : locked.file.interviewerPostId);
  if (postId === null) throw refuseAt('/interviewerPostId', 'INTERVIEWER_REQUIRED', { who });
  const seat = people.seat(postId);
  if (seat === null || !whoMayTalk(context).includes(seat))
    throw refuseAt('/interviewerPostId', 'INTERVIEWER_UNFIT', { who });
  if (postId !== locked.file.interviewerPostId && (await hasOpenTalk(tx, locked.file.intervieweePostId, postId)))
    throw refuse('INTERVIEWER_IN_TALK');
  return seat;
}

/** Whether this one talks to the leader by the secretary's entrustment alone. */
export function isToEntrust(
  { people, locked }: Pick<InterviewContext, 'people' | 'locked'>,
  interviewer: Seat,
): boolean {
  return needsEntrustment(people.unit(locked.file.unitId)?.kind ?? '', 3, interviewer);
}

function entrustmentOf(context: InterviewContext, interviewer: Seat, given: Naming): Entrustment | null {
  if (!isToEntrust(context, interviewer)) return null;
  const { now } = context;
  const { entrustment } = given;
  if (entrustment === undefined) throw refuseAt('/entrustment', 'ENTRUSTMENT_REQUIRED');
  if (entrustment.on > now.day) throw refuseAt('/entrustment/on', 'DATE_IN_FUTURE', { date: entrustment.on });
  return { ...entrustment, toPostId: interviewer.postId };
}

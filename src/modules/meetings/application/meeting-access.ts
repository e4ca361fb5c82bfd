import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Action } from '../../../shared-kernel/subjects.js';
import { findPendingApproval } from '../../approvals/index.js';
import { recordAct } from '../../audit/index.js';
import { afterMeetingAct, type MeetingAct, type MeetingState } from '../domain/meeting.js';
import { refuse } from '../domain/problems.js';
import { meetingReader, prepares } from '../domain/reader.js';
import {
  changeMeeting,
  findMeeting,
  lockMeeting,
  type Meeting,
  type MeetingChange,
} from '../persistence/meeting.repository.js';
import { visibleMeetings } from '../persistence/visible-meetings.js';

/** 会前审定 of a committee's agenda, 纪要审签, 议定事项撤销. */
export const MEETING_APPROVALS = { agenda: 'AGENDA', minutes: 'MINUTES', revoke: 'DECISION_REVOKE' } as const;

/** A meeting after an act. */
export interface MeetingRef {
  readonly id: string;
  readonly state: MeetingState;
  readonly version: number;
  /** Set where a second person has to agree first; nothing has changed until then. */
  readonly approvalId: string | null;
}

/** The meeting, locked, for whoever prepares it. @throws MEETING_NOT_FOUND, MEETING_NOT_YOURS, STALE_VERSION */
export async function lockedMeeting(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<Meeting> {
  await lockMeeting(tx, id);
  const meeting = await findMeeting(tx, id, visibleMeetings(meetingReader(actor)));
  if (meeting === null) throw refuse('MEETING_NOT_FOUND');
  if (!prepares(actor, meeting.kind, meeting.groupUnitId)) throw refuse('MEETING_NOT_YOURS');
  checkVersion(meeting.version, seen);
  return meeting;
}

/** Refuses while agenda or minutes lie before whoever approves them. @throws MEETING_WAITS */
export async function assertNothingWaits(reader: Reader, id: string): Promise<void> {
  for (const kind of [MEETING_APPROVALS.agenda, MEETING_APPROVALS.minutes])
    if ((await findPendingApproval(reader, kind, id)) !== null) throw refuse('MEETING_WAITS');
}

/** The state that an act leads to. @throws MEETING_STATE */
export function nextState(meeting: Meeting, act: MeetingAct): MeetingState {
  const state = afterMeetingAct(meeting.state, act);
  if (state === null) throw refuse('MEETING_STATE', { state: meeting.state });
  return state;
}

/** Writes what an act changed, with its record and news. @throws MEETING_STATE when somebody was faster */
export async function saveMeeting(
  tx: Tx,
  actor: Actor,
  meeting: Meeting,
  change: MeetingChange,
  action: Action,
): Promise<MeetingRef> {
  if ((await changeMeeting(tx, meeting, change)) === 0) throw refuse('MEETING_STATE', { state: meeting.state });
  const state = change.state ?? meeting.state;
  await recordMeeting(tx, actor, meeting, action, { from: meeting.state, to: state });
  return { id: meeting.id, state, version: meeting.version + 1, approvalId: null };
}

/** Records an act on a meeting. */
export function recordMeeting(
  tx: Tx,
  actor: Actor,
  { id, kind, groupUnitId }: Pick<Meeting, 'id' | 'kind' | 'groupUnitId'>,
  action: Action,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  return recordAct(tx, actor, {
    action,
    subjectType: 'MEETING',
    subjectId: id,
    unitId: groupUnitId,
    facts: { kind, ...facts },
  });
}

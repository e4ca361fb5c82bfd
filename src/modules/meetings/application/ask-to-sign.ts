import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { askInTime } from './ask-in-time.js';
import type { Meeting } from '../persistence/meeting.repository.js';
import { MEETING_APPROVALS } from './meeting-access.js';
import { meetingName } from './meeting-words.js';

/** 审定: asks the chair for the agenda; whoever submitted it registers no paper of the chair's either, though the director's word came between. */
export function askChair(tx: Tx, actor: Actor, meeting: Meeting, submittedBy: readonly unknown[]): Promise<string> {
  return askInTime(tx, actor, {
    kind: MEETING_APPROVALS.agenda,
    step: 2,
    subjectType: 'MEETING',
    subjectId: meeting.id,
    officeOnly: true,
    title: words('title.AGENDA', { meeting: meetingName(meeting) }),
    facts: { concerned: submittedBy },
    approverPostId: meeting.chairPostId,
  });
}

/** 签发: asks whoever signs the minutes, here or on paper; whoever prepared them neither signs nor registers his paper. */
export function askToSign(tx: Tx, actor: Actor, meeting: Meeting): Promise<string> {
  return askInTime(tx, actor, {
    kind: MEETING_APPROVALS.minutes,
    step: 2,
    subjectType: 'MEETING',
    subjectId: meeting.id,
    unitId: meeting.groupUnitId,
    // A group's own minutes are its own business; the others' are the office's until they are signed.
    officeOnly: meeting.kind !== 'GROUP',
    title: words('title.MINUTES_SIGN', { meeting: meetingName(meeting) }),
    facts: { concerned: [meeting.minutesByPerson, meeting.minutesForPerson].filter((one) => one !== null) },
    approverPostId: meeting.signedByPostId,
  });
}

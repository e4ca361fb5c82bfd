import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, postsWithRole } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { askInTime } from './ask-in-time.js';
import { askChair } from './ask-to-sign.js';
import { takesAgendaApproval } from '../domain/meeting.js';
import { agendaFaults } from '../domain/minutes.js';
import { refuse } from '../domain/problems.js';
import { preparesInNameOf } from '../domain/reader.js';
import { agendaOf } from '../persistence/agenda.repository.js';
import {
  assertNothingWaits,
  lockedMeeting,
  MEETING_APPROVALS,
  type MeetingRef,
  nextState,
  recordMeeting,
} from './meeting-access.js';
import { CallMeeting } from './call-meeting.js';
import { meetingName } from './meeting-words.js';

/** 通知: calls whoever reports. A committee's agenda takes the office director's word first, then its chair's. */
@Injectable()
export class ConveneMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly call: CallMeeting,
  ) {}

  /** @throws MEETING_NOT_FOUND, MEETING_NOT_YOURS, STALE_VERSION, MEETING_STATE, MEETING_WAITS, MEETING_INCOMPLETE */
  execute(actor: Actor, id: string, seen: number | null): Promise<MeetingRef> {
    return this.unitOfWork.run(async (tx) => {
      const meeting = await lockedMeeting(tx, actor, id, seen);
      nextState(meeting, 'convene');
      await assertNothingWaits(tx, id);
      const faults = agendaFaults({ kind: meeting.kind, items: await agendaOf(tx, id) });
      if (faults.length > 0) throw refuse('MEETING_INCOMPLETE', {}, faults);
      if (!takesAgendaApproval(meeting)) return this.call.execute(tx, actor, meeting);
      // What the director submits himself has his word already: nobody else of the office has it to give.
      const himself = postsWithRole(actor, ['OFFICE_DIRECTOR']).length > 0;
      const approvalId = await (himself
        ? askChair(
            tx,
            actor,
            meeting,
            [actor.personId, preparesInNameOf(actor)].filter((one) => one !== null),
          )
        : askInTime(tx, actor, {
            kind: MEETING_APPROVALS.agenda,
            subjectType: 'MEETING',
            subjectId: id,
            officeOnly: true,
            title: words('title.AGENDA', { meeting: meetingName(meeting) }),
            approverRole: 'OFFICE_DIRECTOR',
          }));
      await recordMeeting(tx, actor, meeting, 'meeting.agenda-submitted', { approval: approvalId });
      return { id, state: meeting.state, version: meeting.version, approvalId };
    });
  }
}

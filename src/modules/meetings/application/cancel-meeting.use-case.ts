import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dropAsked } from './ask-in-time.js';
import { agendaOf } from '../persistence/agenda.repository.js';
import { settleMaterials } from '../persistence/material.repository.js';
import { lockedMeeting, MEETING_APPROVALS, type MeetingRef, nextState, saveMeeting } from './meeting-access.js';

/** 取消: a meeting that will not be held, with the reason; what was asked for it falls away. */
@Injectable()
export class CancelMeeting {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws MEETING_NOT_FOUND, MEETING_NOT_YOURS, STALE_VERSION, MEETING_STATE */
  execute(actor: Actor, id: string, reason: string, seen: number | null): Promise<MeetingRef> {
    return this.unitOfWork.run(async (tx) => {
      const meeting = await lockedMeeting(tx, actor, id, seen);
      const change = { state: nextState(meeting, 'cancel'), cancelReason: reason };
      await dropAsked(tx, MEETING_APPROVALS.agenda, id);
      const items = await agendaOf(tx, id);
      await settleMaterials(
        tx,
        items.map((item) => item.id),
        'CANCELLED',
      );
      return saveMeeting(tx, actor, meeting, change, 'meeting.cancelled');
    });
  }
}

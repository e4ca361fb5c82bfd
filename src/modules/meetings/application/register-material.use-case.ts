import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { refuse } from '../domain/problems.js';
import { agendaOf } from '../persistence/agenda.repository.js';
import { settleMaterials } from '../persistence/material.repository.js';
import { lockedMeeting, type MeetingRef, recordMeeting } from './meeting-access.js';

/** 已收材料: the speaking notes of an item were handed in, on paper or otherwise. */
@Injectable()
export class RegisterMaterial {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws MEETING_NOT_FOUND, MEETING_NOT_YOURS, MEETING_STATE where nothing is owed of it */
  execute(actor: Actor, id: string, itemId: string): Promise<MeetingRef> {
    return this.unitOfWork.run(async (tx) => {
      const meeting = await lockedMeeting(tx, actor, id, null);
      // Of this meeting alone: another's items are not its preparer's to settle.
      const own = (await agendaOf(tx, id)).filter((item) => item.id === itemId).map((item) => item.id);
      if ((await settleMaterials(tx, own, 'MET')) === 0) throw refuse('MEETING_STATE', { state: meeting.state });
      await recordMeeting(tx, actor, meeting, 'meeting.material-received', { item: itemId });
      return { id, state: meeting.state, version: meeting.version, approvalId: null };
    });
  }
}

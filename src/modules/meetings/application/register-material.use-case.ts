import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { refuse } from '../domain/problems.js';
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
      if ((await settleMaterials(tx, [itemId], 'MET')) === 0) throw refuse('MEETING_STATE', { state: meeting.state });
      await recordMeeting(tx, actor, meeting, 'meeting.material-received', { item: itemId });
      return { id, state: meeting.state, version: meeting.version, approvalId: null };
    });
  }
}

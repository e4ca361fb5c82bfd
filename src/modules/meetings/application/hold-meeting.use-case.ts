import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { WorkingDays } from '../../calendar/index.js';
import { openOfficeWork } from '../../obligations/index.js';
import { takesAgendaApproval } from '../domain/meeting.js';
import { refuse } from '../domain/problems.js';
import { agendaOf } from '../persistence/agenda.repository.js';
import { settleMaterials } from '../persistence/material.repository.js';
import { assertNothingWaits, lockedMeeting, type MeetingRef, nextState, saveMeeting } from './meeting-access.js';
import { meetingName } from './meeting-words.js';

/** When it was held, and who was there. */
export interface Held {
  readonly heldOn: Day;
  readonly attendance: string | null;
  readonly dataAsOf: Day | null;
}

const MINUTES_DAYS = 5;

/**
 * 已召开: the meeting has taken place; its minutes are due five working days after it. One that nobody was called to
 * here may be registered too, but for a committee's sitting, whose agenda is approved first.
 */
@Injectable()
export class HoldMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
  ) {}

  /** @throws MEETING_NOT_FOUND, MEETING_NOT_YOURS, STALE_VERSION, MEETING_STATE, MEETING_WAITS, MEETING_INCOMPLETE */
  execute(actor: Actor, id: string, held: Held, seen: number | null): Promise<MeetingRef> {
    return this.unitOfWork.run(async (tx) => {
      const meeting = await lockedMeeting(tx, actor, id, seen);
      const state = nextState(meeting, 'hold');
      if (meeting.state === 'PLANNED' && takesAgendaApproval(meeting))
        throw refuse('MEETING_STATE', { state: meeting.state });
      await assertNothingWaits(tx, id);
      if (held.heldOn > (await businessTime(tx)).today)
        throw refuse('MEETING_INCOMPLETE', {}, [{ pointer: '/heldOn', code: 'NOT_YET_HELD' }]);
      const calendar = await this.workingDays.current(tx);
      const dataAsOf = held.dataAsOf ?? calendar.add(held.heldOn, -1);
      const ref = await saveMeeting(tx, actor, meeting, { ...held, dataAsOf, state }, 'meeting.held');
      // Notes that nobody handed in are wanted no more.
      const items = await agendaOf(tx, id);
      await settleMaterials(
        tx,
        items.map((item) => item.id),
        'CANCELLED',
      );
      await openOfficeWork(tx, actor, {
        what: 'MINUTES',
        subjectType: 'MEETING',
        subjectId: id,
        about: meetingName(meeting),
        dueOn: calendar.add(held.heldOn, MINUTES_DAYS),
      });
      return ref;
    });
  }
}

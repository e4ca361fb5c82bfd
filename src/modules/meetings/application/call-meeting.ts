import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { shortDayWords } from '../../../shared-kernel/dates.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords, words } from '../../../texts/words.js';
import { WorkingDays } from '../../calendar/index.js';
import { notify } from '../../notifications/index.js';
import { openObligation } from '../../obligations/index.js';
import { postsOf, unitById } from '../../organisation/index.js';
import { MATERIAL_DAYS } from '../domain/meeting.js';
import { type AgendaItem, agendaOf } from '../persistence/agenda.repository.js';
import type { Meeting } from '../persistence/meeting.repository.js';
import { type MeetingRef, nextState, saveMeeting } from './meeting-access.js';
import { meetingName } from './meeting-words.js';

/** Those who report for a unit, and those of a group. */
const CALLED = ['LIAISON', 'SECTION_CHIEF', 'UNIT_OFFICE', 'GROUP_LIAISON'] as const;
/** Units that have nobody to hand in what is said. */
const WITHOUT_FILERS = ['SPECIAL_GROUP', 'CAMPAIGN_GROUP', 'COMMITTEE', 'REGION'];

/** Calls whoever reports, and sets the day by which speaking notes are handed in. */
@Injectable()
export class CallMeeting {
  constructor(private readonly workingDays: WorkingDays) {}

  /** @throws MEETING_STATE */
  async execute(tx: Tx, actor: Actor, meeting: Meeting): Promise<MeetingRef> {
    const called = await saveMeeting(tx, actor, meeting, { state: nextState(meeting, 'convene') }, 'meeting.convened');
    for (const item of await agendaOf(tx, meeting.id)) if (item.byUnitId !== null) await this.tell(tx, meeting, item);
    return called;
  }

  private async tell(tx: Tx, meeting: Meeting, item: AgendaItem & { byUnitId: string | null }): Promise<void> {
    const { byUnitId } = item;
    const unit = byUnitId === null ? null : await unitById(tx, byUnitId);
    if (unit === null) return;
    const calendar = await this.workingDays.current(tx);
    const notesBy = calendar.add(meeting.plannedOn, -MATERIAL_DAYS);
    const facts = { meeting: meetingName(meeting), item: quoted(item.title), on: shortDayWords(meeting.plannedOn) };
    if (!WITHOUT_FILERS.includes(unit.kind))
      await openObligation(tx, {
        kind: 'MATERIAL',
        subjectId: item.id,
        projectId: item.projectId,
        ownerUnitId: unit.unitId,
        title: words('title.MATERIAL', facts),
        dueOn: notesBy,
      });
    const told = noticeWords('MEETING_CALLED', { ...facts, notesBy: shortDayWords(notesBy) });
    const posts = await postsOf(tx, unit.unitId, CALLED);
    await notify(
      tx,
      posts.map(({ postId }) => ({
        key: `meeting:${meeting.id}:called:${item.id}:${postId}`,
        kind: 'MEETING_CALLED',
        recipientPostId: postId,
        unitId: unit.unitId,
        subjectId: meeting.id,
        ...told,
      })),
    );
  }
}

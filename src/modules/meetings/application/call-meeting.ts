import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Day, shortDayWords } from '../../../shared-kernel/dates.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords, words } from '../../../texts/words.js';
import { WorkingDays } from '../../calendar/index.js';
import { notify } from '../../notifications/index.js';
import { openObligation } from '../../obligations/index.js';
import { postsOf, unitById } from '../../organisation/index.js';
import { takesTasks } from '../../projects/index.js';
import { MATERIAL_DAYS } from '../domain/meeting.js';
import { type AgendaItem, agendaOf } from '../persistence/agenda.repository.js';
import { settleMaterials } from '../persistence/material.repository.js';
import type { Meeting } from '../persistence/meeting.repository.js';
import { type MeetingRef, nextState, saveMeeting } from './meeting-access.js';
import { meetingName } from './meeting-words.js';

/** Those who report for a unit, and those of a group. */
const CALLED = ['LIAISON', 'SECTION_CHIEF', 'UNIT_OFFICE', 'GROUP_LIAISON'] as const;

/** Calls whoever reports, and sets the day by which speaking notes are handed in. */
@Injectable()
export class CallMeeting {
  constructor(private readonly workingDays: WorkingDays) {}

  /** @throws MEETING_STATE */
  async execute(tx: Tx, actor: Actor, meeting: Meeting): Promise<MeetingRef> {
    const called = await saveMeeting(tx, actor, meeting, { state: nextState(meeting, 'convene') }, 'meeting.convened');
    for (const item of await agendaOf(tx, meeting.id)) await this.tell(tx, meeting, item);
    return called;
  }

  /** What was changed after units were called: who reports now is called too, and who no longer does owes no notes. */
  async again(tx: Tx, meeting: Meeting, before: readonly AgendaItem[]): Promise<void> {
    const now = await agendaOf(tx, meeting.id);
    const same = (one: AgendaItem, others: readonly AgendaItem[]): boolean =>
      others.some(({ id, byUnitId }) => id === one.id && byUnitId === one.byUnitId);
    const gone = before.filter((item) => !same(item, now)).map(({ id }) => id);
    await settleMaterials(tx, gone, 'CANCELLED');
    for (const item of now.filter((one) => !same(one, before))) await this.tell(tx, meeting, item);
  }

  private async tell(tx: Tx, meeting: Meeting, item: AgendaItem): Promise<void> {
    const unit = item.byUnitId === null ? null : await unitById(tx, item.byUnitId);
    if (unit === null) return;
    const notesBy = await this.notesBy(tx, meeting);
    const facts = { meeting: meetingName(meeting), item: quoted(item.title), on: shortDayWords(meeting.plannedOn) };
    if (takesTasks(unit.kind))
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

  /** Three working days before the meeting; today where that has passed. */
  private async notesBy(tx: Tx, { plannedOn }: Meeting): Promise<Day> {
    const calendar = await this.workingDays.current(tx);
    const { today } = await businessTime(tx);
    const day = calendar.add(plannedOn, -MATERIAL_DAYS);
    return calendar.nextOrSame(day < today ? today : day);
  }
}

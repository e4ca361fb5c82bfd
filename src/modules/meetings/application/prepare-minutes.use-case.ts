import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, isOffice, postsWithRole } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { askInTime } from './ask-in-time.js';
import { postById } from '../../organisation/index.js';
import { mayChair } from '../domain/meeting.js';
import { minutesFaults } from '../domain/minutes.js';
import { refuse } from '../domain/problems.js';
import { preparesInNameOf } from '../domain/reader.js';
import { agendaOf } from '../persistence/agenda.repository.js';
import type { Meeting } from '../persistence/meeting.repository.js';
import { askToSign } from './ask-to-sign.js';
import {
  assertNothingWaits,
  lockedMeeting,
  MEETING_APPROVALS,
  type MeetingRef,
  saveMeeting,
} from './meeting-access.js';
import { meetingName } from './meeting-words.js';

/** What the minutes bear, and who signs them: the chair, or whom he entrusts. */
export interface MinutesDraft {
  readonly minutesNumber: string | null;
  readonly minutesIssuer: string | null;
  readonly signerPostId: string | null;
}

/**
 * 纪要送审: minutes that lack nothing go to the executive deputy director (to the director where he prepared them himself), then
 * to whoever signs them. A group's own minutes go to its head at once. Nobody reviews or signs what he prepared.
 */
@Injectable()
export class PrepareMinutes {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws MEETING_NOT_FOUND, MEETING_NOT_YOURS, STALE_VERSION, MEETING_STATE, MEETING_WAITS, MEETING_CHAIR_UNFIT, MEETING_INCOMPLETE */
  execute(actor: Actor, id: string, draft: MinutesDraft, seen: number | null): Promise<MeetingRef> {
    return this.unitOfWork.run(async (tx) => {
      const meeting = await lockedMeeting(tx, actor, id, seen);
      if (meeting.state !== 'HELD') throw refuse('MEETING_STATE', { state: meeting.state });
      await assertNothingWaits(tx, id);
      const { minutesNumber, minutesIssuer } = draft;
      const whole = { ...meeting, minutesNumber, minutesIssuer, items: await agendaOf(tx, id) };
      const faults = minutesFaults(whole, (await businessTime(tx)).today);
      if (faults.length > 0) throw refuse('MEETING_INCOMPLETE', {}, faults);
      const signerPostId = await signerOf(tx, meeting, draft);
      const by = { minutesByPerson: actor.personId, minutesForPerson: preparesInNameOf(actor) };
      const change = { minutesNumber, minutesIssuer, ...by, signedByPostId: signerPostId };
      const ref = await saveMeeting(tx, actor, meeting, change, 'meeting.minutes-submitted');
      const asked = { ...meeting, ...change };
      const approvalId = isOffice(actor) ? await askToReview(tx, actor, asked) : await askToSign(tx, actor, asked);
      return { ...ref, approvalId };
    });
  }
}

async function signerOf(tx: Tx, meeting: Meeting, { signerPostId }: MinutesDraft): Promise<string> {
  const post = await postById(tx, signerPostId ?? meeting.chairPostId);
  if (post?.abolishedOn !== null || !mayChair(meeting, post)) throw refuse('MEETING_CHAIR_UNFIT');
  return post.postId;
}

function askToReview(tx: Tx, actor: Actor, meeting: Meeting): Promise<string> {
  const himself = postsWithRole(actor, ['EXECUTIVE_DEPUTY_DIRECTOR']).length > 0;
  return askInTime(tx, actor, {
    kind: MEETING_APPROVALS.minutes,
    subjectType: 'MEETING',
    subjectId: meeting.id,
    officeOnly: true,
    title: words('title.MINUTES_REVIEW', { meeting: meetingName(meeting) }),
    approverRole: himself ? 'OFFICE_DIRECTOR' : 'EXECUTIVE_DEPUTY_DIRECTOR',
  });
}

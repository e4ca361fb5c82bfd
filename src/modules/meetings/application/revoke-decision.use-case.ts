import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, postsWithRole } from '../../../shared-kernel/actor.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { words } from '../../../texts/words.js';
import { type Approval, findPendingApproval } from '../../approvals/index.js';
import { askInTime } from './ask-in-time.js';
import { CancelTask } from '../../projects/index.js';
import { refuse } from '../domain/problems.js';
import { findDecision, markRevoked, openTasksOf } from '../persistence/decision.repository.js';
import type { Meeting } from '../persistence/meeting.repository.js';
import { lockedMeeting, MEETING_APPROVALS, type MeetingRef, recordMeeting } from './meeting-access.js';

/** 撤销议定事项: a wrong decision of final minutes is ended with a reason, on a second person's word; its tasks go with it. */
@Injectable()
export class RevokeDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cancelTask: CancelTask,
  ) {}

  /** @throws DECISION_NOT_FOUND, DECISION_NOT_OPEN, MEETING_NOT_FOUND, MEETING_NOT_YOURS, MEETING_WAITS */
  execute(actor: Actor, decisionId: string, reason: string): Promise<MeetingRef> {
    return this.unitOfWork.run(async (tx) => {
      const decision = await findDecision(tx, decisionId);
      if (decision === null) throw refuse('DECISION_NOT_FOUND');
      const meeting = await lockedMeeting(tx, actor, decision.meetingId, null);
      if (meeting.state !== 'FINALISED' || decision.revokedOn !== null) throw refuse('DECISION_NOT_OPEN');
      if ((await findPendingApproval(tx, MEETING_APPROVALS.revoke, meeting.id)) !== null) throw refuse('MEETING_WAITS');
      const himself = postsWithRole(actor, ['EXECUTIVE_DEPUTY_DIRECTOR']).length > 0;
      const approvalId = await askInTime(tx, actor, {
        kind: MEETING_APPROVALS.revoke,
        subjectType: 'MEETING',
        subjectId: meeting.id,
        officeOnly: true,
        title: words('title.DECISION_REVOKE', { matter: quoted(decision.matter) }),
        facts: { decisionId, reason },
        approverRole: himself ? 'OFFICE_DIRECTOR' : 'EXECUTIVE_DEPUTY_DIRECTOR',
      });
      await recordMeeting(tx, actor, meeting, 'meeting.revocation-asked', { decision: decisionId, reason });
      return { id: meeting.id, state: meeting.state, version: meeting.version, approvalId };
    });
  }

  /** What the second person agreed to: the decision is ended, and each task of it that is not verified yet. */
  async carryOut(tx: Tx, actor: Actor, meeting: Meeting, { facts }: Approval): Promise<void> {
    const decision = String(facts['decisionId']);
    const reason = String(facts['reason']);
    const { today } = await businessTime(tx);
    if ((await markRevoked(tx, decision, reason, today)) === 0) throw refuse('DECISION_NOT_OPEN');
    for (const taskId of await openTasksOf(tx, decision)) await this.cancelTask.within(tx, actor, taskId, reason, null);
    await recordMeeting(tx, actor, meeting, 'meeting.decision-revoked', { decision, reason });
  }
}

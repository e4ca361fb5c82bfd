import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Approval, ApprovalKinds, type Decision, proposersOf, tellProposer } from '../../approvals/index.js';
import { refuse } from '../domain/problems.js';
import { findMeeting, lockMeeting, type Meeting } from '../persistence/meeting.repository.js';
import { heard } from './ask-in-time.js';
import { askChair, askToSign } from './ask-to-sign.js';
import { CallMeeting } from './call-meeting.js';
import { FinaliseMeeting } from './finalise-meeting.js';
import { MEETING_APPROVALS } from './meeting-access.js';
import { RevokeDecision } from './revoke-decision.use-case.js';

/** What follows from the words on agendas, minutes and decisions that were wrong. Nobody clicks for a city leader: his word comes on paper. */
@Injectable()
export class MeetingApprovals implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly call: CallMeeting,
    private readonly finalise: FinaliseMeeting,
    private readonly revoke: RevokeDecision,
  ) {}

  onModuleInit(): void {
    const onRejected = async (tx: Tx, _actor: Actor, approval: Approval, decision: Decision) => {
      await heard(tx, approval.subjectId);
      await tellProposer(tx, approval, decision);
    };
    const onWithdrawn = (tx: Tx, _actor: Actor, { subjectId }: Approval) => heard(tx, subjectId, 'CANCELLED');
    this.kinds.register(MEETING_APPROVALS.agenda, {
      onApproved: (tx, actor, approval, decision) => this.agendaAgreed(tx, actor, approval, decision),
      onRejected,
      onWithdrawn,
    });
    this.kinds.register(MEETING_APPROVALS.minutes, {
      onApproved: (tx, actor, approval, decision) => this.minutesAgreed(tx, actor, approval, decision),
      onRejected,
      onWithdrawn,
    });
    this.kinds.register(MEETING_APPROVALS.revoke, {
      onApproved: async (tx, actor, approval, decision) => {
        await this.revoke.carryOut(tx, actor, await meetingHeard(tx, approval), approval);
        await tellProposer(tx, approval, decision);
      },
      onRejected,
      onWithdrawn,
    });
  }

  /** The director's word first, then the chair's (审定). */
  private async agendaAgreed(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const meeting = await meetingHeard(tx, approval);
    if (approval.step > 1) {
      await this.call.execute(tx, actor, meeting);
      return tellProposer(tx, approval, decision);
    }
    await askChair(tx, actor, meeting, proposersOf(approval));
  }

  private async minutesAgreed(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const meeting = await meetingHeard(tx, approval);
    if (approval.step === 1) {
      await askToSign(tx, actor, meeting);
      return;
    }
    const signedOn = decision.offline?.on ?? (await businessTime(tx)).today;
    await this.finalise.execute(tx, actor, meeting, { signedOn, postId: decision.postId });
  }
}

/** The meeting about which the word that was owed is there. */
async function meetingHeard(tx: Tx, { subjectId }: Approval): Promise<Meeting> {
  await lockMeeting(tx, subjectId);
  const meeting = await findMeeting(tx, subjectId, EVERYTHING);
  if (meeting === null) throw refuse('MEETING_NOT_FOUND');
  await heard(tx, subjectId);
  return meeting;
}

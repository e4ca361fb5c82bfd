import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { type Approval, type ApprovalHandler, ApprovalKinds, type Decision } from '../../../approvals/index.js';
import {
  type RequestKind,
  type RequestMoment,
  type RequestOutcome,
  Requests,
  type RequestSource,
  RequestSources,
  settleObligation,
} from '../../../obligations/index.js';
import { afterAct, allows } from '../domain/duty.js';
import { refuse } from '../domain/problems.js';
import { type DutyRecord, lockDuties, saveDutyState } from '../persistence/duty.repository.js';
import { assertNotClosing, DutyAccess } from './duty-access.js';
import { markOnBehalf } from './mark-on-behalf.js';
import { EVERYTHING } from '../../../../platform/database/where.js';

/** What a unit asks for about a duty. */
export interface AskedOfDuty {
  readonly kind: RequestKind;
  readonly outcome: RequestOutcome | null;
  readonly reason: string;
  readonly newDate: Day | null;
}

/** What is asked about duties: the requests are the obligation's own; here is what a duty adds, and what an exemption does to it. */
@Injectable()
export class DutyRequests implements ApprovalHandler, RequestSource, OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly sources: RequestSources,
    private readonly access: DutyAccess,
    private readonly requests: Requests,
  ) {}

  onModuleInit(): void {
    this.kinds.register('EXEMPTION', this);
    this.sources.register('DUTY', this);
  }

  /** @throws DUTY_STATE, REQUEST_PENDING, REQUEST_DATE_NOT_LATER, DUTY_NOT_YOURS, CYCLE_CLOSING */
  async ask(tx: Tx, actor: Actor, dutyId: string, asked: AskedOfDuty): Promise<{ id: string }> {
    const { duty } = await this.access.lockOwn(tx, actor, dutyId, null);
    assertAskable(duty, asked.kind);
    return this.requests.ask(tx, actor, duty.obligationId, asked);
  }

  /** Keeps the duty's quarter from being closed meanwhile; one that is being closed takes no new request. @throws CYCLE_CLOSING */
  async lock(tx: Tx, dutyId: string, moment: RequestMoment): Promise<void> {
    const duty = await lockAnyDuty(tx, dutyId);
    if (moment === 'ASKED') assertNotClosing(duty);
  }

  async markOnBehalf(tx: Tx, actor: Actor, dutyId: string, kind: RequestKind): Promise<void> {
    await markOnBehalf(tx, actor, await lockAnyDuty(tx, dutyId), kind);
  }

  /** The duty is exempt for its quarter, or cancelled where its matter fell away. */
  async onApproved(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const granted = await this.requests.agreed(tx, actor, approval, decision);
    if (granted === null) return;
    const duty = await lockAnyDuty(tx, granted.subject.subjectId);
    const outcome = granted.request.outcome ?? 'EXEMPT';
    await saveDutyState(tx, duty.id, afterAct(duty.state, outcome === 'EXEMPT' ? 'exempt' : 'cancel'));
    await settleObligation(tx, duty.obligationId, outcome);
    await this.requests.tell(
      tx,
      granted,
      noticeWords('EXEMPTED', { matter: duty.title, outcome: words(`requestOutcome.${outcome}`) }),
    );
  }

  onRejected(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    return this.requests.refused(tx, actor, approval, decision);
  }

  onWithdrawn(tx: Tx, actor: Actor, approval: Approval): Promise<void> {
    return this.requests.withdrawn(tx, actor, approval);
  }
}

async function lockAnyDuty(tx: Tx, dutyId: string): Promise<DutyRecord> {
  const [duty] = await lockDuties(tx, [dutyId], EVERYTHING);
  if (duty === undefined) throw refuse('DUTY_NOT_FOUND');
  return duty;
}

/** More time may be asked for whatever can be filed; to be excused only before the close. */
function assertAskable(duty: DutyRecord, kind: RequestKind): void {
  if (!allows(duty.state, kind === 'EXTENSION' ? 'submit' : 'exempt'))
    throw refuse('DUTY_STATE', { state: duty.state, act: kind });
}

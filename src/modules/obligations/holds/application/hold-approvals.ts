import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import {
  type Approval,
  type ApprovalHandler,
  ApprovalKinds,
  type Decision,
  tellProposer,
} from '../../../approvals/index.js';
import { settleOfficeObligation } from '../../clock/application/open-obligation.js';
import type { ClockHoldTarget } from '../domain/clock-hold.js';
import { ClockHoldAccess } from './hold-access.js';
import { refuse } from '../domain/problems.js';
import { saveHold, signHold } from './sign-hold.js';
import { WeighClockHold } from './weigh-hold.js';

/** What follows from the word on a hold of more than one obligation, or of days that are over. */
@Injectable()
export class ClockHoldApprovals implements ApprovalHandler, OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly access: ClockHoldAccess,
    private readonly weigh: WeighClockHold,
  ) {}

  onModuleInit(): void {
    this.kinds.register('CLOCK_HOLD', this);
  }

  /** @throws CLOCK_HOLD_CONCERNS_YOU */
  async mayDecide(reader: Reader, actor: Actor, { subjectId }: Approval): Promise<void> {
    const named = await reader.one<{ target: ClockHoldTarget; targetId: string | null }>(
      'SELECT target, target_id AS "targetId" FROM clock_hold WHERE id = $1',
      [subjectId],
    );
    await this.access.assertNotConcerned(reader, named, [actor]);
  }

  /**
   * Whoever's signature it is, on paper too, is not concerned; and what was right when it was proposed still is.
   * @throws CLOCK_HOLD_CONCERNS_YOU, CLOCK_HOLD_OUT_OF_DATE, WORDS_NAME_PERSON
   */
  async onApproved(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const hold = await this.access.byId(tx, approval.subjectId);
    await this.access.assertNotConcerned(tx, hold, [decision.personId]);
    await this.weigh.assertNamesNobody(tx, hold, { words: decision.words });
    const faults = await this.weigh.faults(tx, hold, { from: hold.fromDay, to: hold.toDay });
    if (faults.length > 0 || !(await this.weigh.mayStand(tx, hold))) throw refuse('CLOCK_HOLD_OUT_OF_DATE', {}, faults);
    await signHold(tx, actor, hold, decision.personId);
    await this.heard(tx, approval, decision);
  }

  /** @throws WORDS_NAME_PERSON */
  async onRejected(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const hold = await this.access.byId(tx, approval.subjectId);
    await this.weigh.assertNamesNobody(tx, hold, { words: decision.words });
    await saveHold(tx, actor, hold, { change: { state: 'REJECTED' }, action: 'clock-hold.rejected' });
    await this.heard(tx, approval, decision);
  }

  async onWithdrawn(tx: Tx, actor: Actor, { subjectId }: Approval): Promise<void> {
    const hold = await this.access.byId(tx, subjectId);
    await saveHold(tx, actor, hold, { change: { state: 'WITHDRAWN' }, action: 'clock-hold.taken-back' });
    await settleOfficeObligation(tx, 'APPROVAL', [subjectId], 'CANCELLED');
  }

  private async heard(tx: Tx, approval: Approval, decision: Decision): Promise<void> {
    await settleOfficeObligation(tx, 'APPROVAL', [approval.subjectId]);
    await tellProposer(tx, approval, decision);
  }
}

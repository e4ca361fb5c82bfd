import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Approval, type ApprovalHandler, ApprovalKinds } from '../../approvals/index.js';
import { endWait } from '../persistence/account.repository.js';
import { ADMIN_ACCOUNT } from './create-account.use-case.js';

/** What follows when a second administrator decides on an administrator's account. */
@Injectable()
export class AdminAccountApproval implements ApprovalHandler, OnModuleInit {
  constructor(private readonly kinds: ApprovalKinds) {}

  onModuleInit(): void {
    this.kinds.register(ADMIN_ACCOUNT, this);
  }

  onApproved(tx: Tx, _actor: Actor, approval: Approval): Promise<void> {
    return endWait(tx, approval.subjectId, true);
  }

  onRejected(tx: Tx, _actor: Actor, approval: Approval): Promise<void> {
    return endWait(tx, approval.subjectId, false);
  }

  onWithdrawn(tx: Tx, _actor: Actor, approval: Approval): Promise<void> {
    return endWait(tx, approval.subjectId, false);
  }
}

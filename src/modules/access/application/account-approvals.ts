import { randomInt } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import {
  type Approval,
  type ApprovalHandler,
  ApprovalKinds,
  type Decision,
  type HandedOver,
  tellProposer,
} from '../../approvals/index.js';
import { LINK_CODE } from '../domain/link-code.js';
import { refuse } from '../domain/problems.js';
import { findAccount } from '../persistence/account.repository.js';
import { endAwaitingLinks, giveCode } from '../persistence/one-time-link.repository.js';
import { deleteFailures } from '../persistence/sign-in.repository.js';
import { ACCOUNT_LINK } from './account-link.js';
import { PasswordHashing } from './password-hashing.js';
import { ACCOUNT_DISABLE, ACCOUNT_ENABLE, switchAccount } from './switch-account.js';

/** What follows when a second person decides on a link to somebody's account: the code is his half of it. */
@Injectable()
export class AccountApprovals implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly passwords: PasswordHashing,
  ) {}

  onModuleInit(): void {
    this.kinds.register(ACCOUNT_LINK, {
      onApproved: (tx, actor, approval, decision) => this.agreed(tx, actor, approval, decision),
      onRejected: async (tx, _actor, approval, decision) => {
        await endAwaitingLinks(tx, approval.subjectId);
        await tellProposer(tx, approval, decision);
      },
      onWithdrawn: (tx, _actor, approval) => endAwaitingLinks(tx, approval.subjectId),
      handsOver: (tx, approval) => this.code(tx, approval),
    });
    this.kinds.register(ACCOUNT_DISABLE, switching(true));
    this.kinds.register(ACCOUNT_ENABLE, switching(false));
  }

  private async agreed(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
    const account = await findAccount(tx, approval.subjectId);
    if (account?.disabledAt !== null) throw refuse('ACCOUNT_STATE');
    await deleteFailures(tx, account.login);
    const { approvalId, subjectId } = approval;
    const facts = { approvalId };
    await recordAct(tx, actor, { action: 'account.link-issued', subjectType: 'ACCOUNT', subjectId, facts });
    await tellProposer(tx, approval, decision);
  }

  private async code(tx: Tx, { subjectId }: Approval): Promise<HandedOver> {
    const code = String(randomInt(10 ** LINK_CODE.digits)).padStart(LINK_CODE.digits, '0');
    const expiresAt = await giveCode(tx, subjectId, await this.passwords.hash(code));
    if (expiresAt === null) throw refuse('ACCOUNT_STATE');
    return { code, expiresAt };
  }
}

function switching(disabled: boolean): ApprovalHandler {
  return {
    async onApproved(tx, actor, approval, decision) {
      await switchAccount(tx, actor, approval.subjectId, disabled, { approvalId: approval.approvalId });
      await tellProposer(tx, approval, decision);
    },
    onRejected: (tx, _actor, approval, decision) => tellProposer(tx, approval, decision),
    onWithdrawn: () => Promise.resolve(),
  };
}

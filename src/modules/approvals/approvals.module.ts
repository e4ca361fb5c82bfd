import { Global, Module } from '@nestjs/common';
import { ApprovalKinds } from './application/approval-kinds.js';
import { ConfirmPaper } from './application/confirm-paper.use-case.js';
import { Decide } from './application/decide.use-case.js';
import { DisownPaper } from './application/disown-paper.use-case.js';
import { ListApprovals } from './application/list-approvals.query.js';
import { WithdrawApproval } from './application/withdraw-approval.use-case.js';
import { ApprovalsController } from './http/approvals.controller.js';

/** Whatever waits for another person's word: asked for, decided, signed on paper, taken back. Global, since every module asks. */
@Global()
@Module({
  controllers: [ApprovalsController],
  providers: [ApprovalKinds, ConfirmPaper, Decide, DisownPaper, ListApprovals, WithdrawApproval],
  exports: [ApprovalKinds, ListApprovals],
})
export class ApprovalsModule {}

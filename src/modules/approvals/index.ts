export { ApprovalsModule } from './approvals.module.js';
export {
  type ApprovalHandler,
  ApprovalKinds,
  type Decision,
  type HandedOver,
  type OwedWords,
} from './application/approval-kinds.js';
export { carriedOutOnApproval } from './application/carried-out.js';
export { decideApproval } from './application/decide-approval.js';
export { handOverApprovals } from './application/hand-over-approvals.js';
export { requestApproval, requestApprovals, withdrawApprovals } from './application/request-approval.js';
export { settleEmptied } from './application/settle-emptied.js';
export { ListApprovals, type ShownApproval } from './application/list-approvals.query.js';
export { askDecider } from './application/tell-decider.js';
export { tellProposer } from './application/tell-proposer.js';
export {
  ADMINISTRATOR,
  type Approval,
  OFFICE_HEAD,
  type OfflineDecision,
  proposersOf,
  type Verdict,
} from './domain/approval.js';
export type { DecisionInput } from './domain/decide-approval.js';
export { OFFICE_TERM } from './domain/office-terms.js';
export { isRegistrar } from './domain/paper.js';
export { type ApprovalKind, paperTakes } from './domain/paper-rules.js';
export { DenialAnswer } from './http/denial.answers.js';
export { type Denial, lastDenial, lastDenials } from './persistence/denial.repository.js';
export {
  findPendingApproval,
  isRestedOn,
  moveUnitOfPending,
  type NewApproval,
  restatePending as restateApproval,
} from './persistence/approval.repository.js';

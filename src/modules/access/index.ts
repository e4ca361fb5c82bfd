export { AccessModule } from './access.module.js';
export { type ApprovalHandler, ApprovalKinds, type Decision } from './application/approval-kinds.js';
export { decideApproval } from './application/decide-approval.js';
export { FirstAdministrator } from './application/first-administrator.js';
export { handOverApprovals } from './application/hand-over-approvals.js';
export { openSession } from './application/open-session.js';
export { requestApproval, requestApprovals, withdrawApprovals } from './application/request-approval.js';
export { giveSessionCookie } from './http/session-cookie.js';
export { SESSION_COOKIE } from './application/session-token.js';
export type { Approval, OfflineDecision, Verdict } from './domain/approval.js';
export type { DecisionInput } from './domain/decide-approval.js';
export { isRegistrar } from './domain/paper.js';
export { PERMISSIONS } from './domain/permission-policy.js';
export { accessMigrations } from './persistence/migrations.js';
export { administratorAccounts } from './persistence/account.repository.js';
export {
  findPendingApproval,
  type NewApproval,
  restatePending as restateApproval,
} from './persistence/approval.repository.js';

export { type Act, recordAct, recordActs } from './application/record-act.js';
export { type ActsProven, type ProvenAct, proveActs } from './application/prove-acts.js';
export { Sealer } from './application/sealer.js';
export { VerifyAudit, type AuditReport } from './application/verify-audit.query.js';
export { auditJobs, RetentionHandler } from './jobs/retention.handler.js';
export { AuditModule } from './audit.module.js';

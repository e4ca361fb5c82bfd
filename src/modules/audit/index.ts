export { recordAudit, recordAudits, type AuditEntry } from './application/record-audit.js';
export { auditMigrations } from './persistence/migrations.js';
export { AuditModule } from './audit.module.js';

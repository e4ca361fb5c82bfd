export { visibleListings } from './listings/persistence/visible-listings.js';
export type { Storm } from './watch/application/surge-breaker.js';
export { SweepAll } from './watch/application/sweep-all.use-case.js';
export { supervisionJobs } from './watch/jobs/supervision-sweep.handler.js';
export { SELF_CHECKS } from './self-audit/domain/self-checks.js';
export { selfAuditJobs, SelfAuditNightHandler } from './self-audit/jobs/self-audit.jobs.js';
export { countCaseMonths, countCaseStages, type MonthCount, type StageCount } from './cases/persistence/case-stages.js';
export { barsOf, talksAbout, transferCases } from './cases/application/transfer-cases.js';
export { SupervisionModule } from './supervision.module.js';

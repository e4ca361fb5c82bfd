export { SweepAll } from './application/watch/sweep-all.use-case.js';
export { supervisionJobs } from './jobs/supervision-sweep.handler.js';
export { countCaseMonths, countCaseStages, type MonthCount, type StageCount } from './persistence/case-stages.js';
export { supervisionMigrations } from './persistence/migrations.js';
export { SupervisionModule } from './supervision.module.js';

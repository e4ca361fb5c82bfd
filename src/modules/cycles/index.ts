export { PromptSlowUnits } from './application/prompt-slow-units.use-case.js';
export { CyclesModule } from './cycles.module.js';
export { cyclesJobs } from './jobs/prompt-slow-units.handler.js';
export { cyclesMigrations } from './persistence/migrations.js';

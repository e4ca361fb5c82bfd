export { PromptSlowUnits } from './quarter/application/prompt-slow-units.use-case.js';
export { CyclesModule } from './cycles.module.js';
export { cyclesJobs } from './quarter/jobs/prompt-slow-units.handler.js';

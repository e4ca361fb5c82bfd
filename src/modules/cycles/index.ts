export { PromptSlowUnits } from './quarter/application/prompt-slow-units.use-case.js';
export { type DutyPage, GetDuty } from './duties/application/get-duty.query.js';
export { type DutyView, ListDuties } from './duties/application/list-duties.query.js';
export type { InspectionRecord } from './duties/domain/activity.js';
export { quarterWords } from './quarter/application/make-duties.use-case.js';
export { CyclesModule } from './cycles.module.js';
export { cyclesJobs } from './quarter/jobs/prompt-slow-units.handler.js';
export { findQuarter, type QuarterFigure, quarterFigures } from './quarter/persistence/quarter-figures.js';
export { DUTY_KINDS, type DutyKind } from './duties/domain/duty.js';

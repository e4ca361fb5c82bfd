export { type FoundExperience, openCaseLead } from './cases/application/open-case-lead.js';
export { reportOrFind } from './engine/application/report-entry.use-case.js';
export { visibleEntries } from './engine/persistence/visible-entries.js';
export { RegistersModule } from './registers.module.js';

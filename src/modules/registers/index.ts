export { type FoundExperience, openCaseLead } from './cases/application/open-case-lead.js';
export { visibleEntries } from './engine/persistence/visible-entries.js';
export { RegistersModule } from './registers.module.js';

export { type FoundExperience, openCaseLead } from './cases/application/open-case-lead.js';
export { type CountingRules, type RulesSet, rulesOf, setFor } from './engine/domain/counting-rules.js';
export { countingRules } from './engine/persistence/counting-rule.repository.js';
export { reportOrFind } from './engine/application/report-entry.use-case.js';
export { visibleEntries } from './engine/persistence/visible-entries.js';
export { RegistersModule } from './registers.module.js';

export { visibleEntries } from './engine/persistence/visible-entries.js';
export { RegistersModule } from './registers.module.js';

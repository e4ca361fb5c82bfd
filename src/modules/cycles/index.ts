export { CyclesModule } from './cycles.module.js';
export { cyclesMigrations } from './persistence/migrations.js';

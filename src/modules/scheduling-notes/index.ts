export { ScheduledThings } from './application/scheduled-things.js';
export { SchedulingNotesModule } from './scheduling-notes.module.js';

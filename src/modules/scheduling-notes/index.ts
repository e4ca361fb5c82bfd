export { SchedulingNotesModule } from './scheduling-notes.module.js';

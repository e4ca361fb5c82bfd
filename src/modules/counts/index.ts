export { CountsModule } from './counts.module.js';

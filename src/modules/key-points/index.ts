export { KeyPointsModule } from './key-points.module.js';

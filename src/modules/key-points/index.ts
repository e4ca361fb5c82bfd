export { KeyPointsModule } from './key-points.module.js';
export { covers as coversOn, stateOn as keyPointStateOn, visiblePoints } from './persistence/standing.js';

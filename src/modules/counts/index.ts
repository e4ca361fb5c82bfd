export { CountsModule } from './counts.module.js';
export { ReadCounts } from './application/read-counts.query.js';
export { type NotCounted, ReadWholeCount, type WholeCount } from './application/whole-count.query.js';
export { countWords } from './application/count-words.js';
export type { CountCut, CountId } from './domain/count.js';
export { countActivities } from './persistence/activity-counts.js';
export { compareUnits } from './application/compared-counts.query.js';
export { COMPARED_COUNTS, type ComparedCountId, isComparedCount } from './domain/compared-count.js';
export { problemsSolvedBetween, type SolvedProblems } from './persistence/problem-counts.js';

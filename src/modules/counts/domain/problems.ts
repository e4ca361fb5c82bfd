import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What the counts refuse; texts in `src/texts/<language>/counts.ts`. */
export const COUNT_PROBLEMS = { COUNT_UNKNOWN: 'not-found' } as const;

export const refuse = problemsOf(COUNT_PROBLEMS);

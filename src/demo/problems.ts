import { problemsOf } from '../shared-kernel/domain-error.js';

/** What the demo refuses; texts in `src/texts/<language>/demo.ts`. */
export const DEMO_PROBLEMS = {
  PERSONA_UNKNOWN: 'unprocessable',
  CLOCK_FORWARD_ONLY: 'unprocessable',
  CLOCK_TOO_FAR: 'unprocessable',
  CLOCK_ONE_TARGET: 'unprocessable',
} as const;

export const refuse = problemsOf(DEMO_PROBLEMS);

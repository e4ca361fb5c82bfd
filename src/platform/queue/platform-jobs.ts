import type { JobDeclaration } from './job.js';
import { WORK_REQUESTED } from './work.js';

export const RUN_WORK = 'work.run';
export const RECONCILE_WORK = 'work.reconcile';
export const TIDY = 'platform.tidy';

/** The platform's own jobs. */
export const WORK_JOBS: readonly JobDeclaration[] = [
  { name: RUN_WORK, queue: 'work', topics: [WORK_REQUESTED] },
  { name: RECONCILE_WORK, queue: 'engine', tick: true },
  { name: TIDY, queue: 'engine', tick: true },
];

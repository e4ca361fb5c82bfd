import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What files as evidence are refused with; texts in `src/texts/<language>/evidence.ts`. */
export const EVIDENCE_PROBLEMS = {
  EVIDENCE_NOT_FOUND: 'not-found',
  EVIDENCE_NO_PICTURE: 'not-found',
  EVIDENCE_STATE: 'conflict',
  EVIDENCE_INCOMPLETE: 'conflict',
  EVIDENCE_IN_USE: 'conflict',
  EVIDENCE_LOST: 'conflict',
  EVIDENCE_UNSCANNED: 'conflict',
  EVIDENCE_PLACE: 'conflict',
  EVIDENCE_PIECE: 'invalid',
  EVIDENCE_NAME: 'unprocessable',
  EVIDENCE_KIND: 'unprocessable',
  EVIDENCE_PICTURE: 'unprocessable',
  EVIDENCE_INFECTED: 'unprocessable',
  EVIDENCE_TOO_LARGE: 'too-large',
  EVIDENCE_UNIT_FULL: 'conflict',
} as const;

export const refuse = problemsOf(EVIDENCE_PROBLEMS);

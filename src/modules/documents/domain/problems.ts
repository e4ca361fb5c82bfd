import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What official documents refuse; texts in `src/texts/<language>/official-documents.ts`. */
export const OFFICIAL_DOCUMENT_REFUSALS = {
  OFFICIAL_DOCUMENT_NOT_READY: 'conflict',
  OFFICIAL_DOCUMENT_UNNUMBERED: 'unprocessable',
  DOCUMENT_CODE_MISSING: 'conflict',
  DOCUMENT_ISSUER_NOT_FOUND: 'not-found',
} as const;

export const refuse = problemsOf(OFFICIAL_DOCUMENT_REFUSALS);

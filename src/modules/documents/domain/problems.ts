import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What official documents refuse; texts in `src/texts/<language>/official-documents.ts`. */
export const OFFICIAL_DOCUMENT_REFUSALS = {
  OFFICIAL_DOCUMENT_NOT_READY: 'conflict',
  OFFICIAL_DOCUMENT_UNNUMBERED: 'unprocessable',
  DOCUMENT_CODE_MISSING: 'conflict',
  DOCUMENT_ISSUER_NOT_FOUND: 'not-found',
} as const;

export const refuse = problemsOf(OFFICIAL_DOCUMENT_REFUSALS);

/** What templates of documents refuse; texts in `src/texts/<language>/document-templates.ts`. */
export const DOCUMENT_TEMPLATE_REFUSALS = {
  DOCUMENT_TEMPLATE_NOT_FOUND: 'not-found',
  DOCUMENT_TEMPLATE_STATE: 'conflict',
  DOCUMENT_TEMPLATE_OWN: 'forbidden',
  DOCUMENT_TEMPLATE_FAULTY: 'unprocessable',
  DOCUMENT_TEMPLATE_SECRET: 'unprocessable',
} as const;

export const refuseTemplate = problemsOf(DOCUMENT_TEMPLATE_REFUSALS);

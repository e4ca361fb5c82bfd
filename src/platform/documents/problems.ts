import { problemsOf } from '../../shared-kernel/domain-error.js';

/** Why a file is no template of a document; texts in `src/texts/<language>/document-templates.ts`. */
export const TEMPLATE_FILE_PROBLEMS = {
  TEMPLATE_TOO_LARGE: 'unprocessable',
  TEMPLATE_NOT_DOCX: 'unprocessable',
  TEMPLATE_DAMAGED: 'unprocessable',
  TEMPLATE_TOO_COSTLY: 'unprocessable',
  TEMPLATE_MACROS: 'unprocessable',
  TEMPLATE_EMBEDDED: 'unprocessable',
  TEMPLATE_EXTERNAL_LINK: 'unprocessable',
  TEMPLATE_MAIL_MERGE: 'unprocessable',
  TEMPLATE_FIELD: 'unprocessable',
  TEMPLATE_TRACKED: 'unprocessable',
  TEMPLATE_COMMENTS: 'unprocessable',
  TEMPLATE_PART: 'unprocessable',
  TEMPLATE_SYNTAX: 'unprocessable',
} as const;
export type TemplateFileProblem = keyof typeof TEMPLATE_FILE_PROBLEMS;

/** One thing that is wrong with a file, with what its sentence names. */
export interface TemplateFileFault {
  readonly code: TemplateFileProblem;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Nothing of the file is read any further. */
export const refuseTemplateFile = problemsOf(TEMPLATE_FILE_PROBLEMS);

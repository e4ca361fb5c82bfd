import { problemsOf } from '../../../../shared-kernel/domain-error.js';

/** What the registers refuse; texts in `src/texts/<language>/registers.ts`, those of workbooks in `imports.ts`. */
export const REGISTER_PROBLEMS = {
  ENTRY_NOT_FOUND: 'not-found',
  ENTRY_REFUSED: 'unprocessable',
  ENTRY_EXISTS: 'conflict',
  ENTRY_STATE: 'conflict',
  NOT_CONFIRMED: 'conflict',
  CORRECTION_WAITS: 'conflict',
  NOTHING_TO_CONFIRM: 'conflict',
  NONE_TO_CONFIRM: 'conflict',
  STAGE_SKIPPED: 'conflict',
  STAGE_WAITS: 'conflict',
  BATCH_REFUSED: 'conflict',
  ENTRY_NOT_YOURS: 'forbidden',
  OWN_ENTRY: 'forbidden',
  ENTRY_NEEDS_DEPUTY_DIRECTOR: 'forbidden',
  HEADINGS_UNKNOWN: 'unprocessable',
  WORKBOOK_MARKED_SECRET: 'unprocessable',
  IMPORT_OVERTAKEN: 'conflict',
  UNIT_WORD_MISSING: 'conflict',
  CLAIM_UNPROVEN: 'conflict',
  PROOF_LEVEL_UNSAID: 'conflict',
  CLAIM_SOURCE_MISSING: 'conflict',
  RELEASE_NEEDS_EXECUTIVE: 'forbidden',
  NAMES_NEEDED: 'conflict',
  NEVER_PUBLIC: 'conflict',
  OFF_SYSTEM_STAYS_INSIDE: 'conflict',
  FACT_OF_INSTRUCTIONS: 'conflict',
  RELEASE_NEEDS_DIRECTOR: 'forbidden',
  NOT_A_REQUIREMENT: 'conflict',
  INSTRUCTION_UNASSIGNED: 'conflict',
  INSTRUCTION_UNDER_WAY: 'conflict',
  INSTRUCTION_REPORTED: 'conflict',
  COUNTING_REFUSED: 'unprocessable',
  COUNTING_YEAR_OVER: 'conflict',
  COUNTING_RULES_WAIT: 'conflict',
  COUNTING_RULES_SAME: 'conflict',
} as const;

export type RegisterProblem = keyof typeof REGISTER_PROBLEMS;

export const refuse = problemsOf(REGISTER_PROBLEMS);

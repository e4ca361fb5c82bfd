import type { ApprovalKind } from './paper-rules.js';

/**
 * Who sees to it that a word does not fail to come: `OFFICE`: while it waits the office owes it within its term, and its silence reminds its
 * own chain; `MODULE`: whoever asks says so himself, with a term or a condition of his own; `NOBODY`: it is no word of the office's posts, or
 * nothing waits for it.
 */
type Silence = 'OFFICE' | 'MODULE' | 'NOBODY';

/** Every kind of approval with who hears its silence: a new one gets its row. */
export const SILENCE: Readonly<Record<ApprovalKind, Silence>> = {
  // The unit's own leader, whose silence is the unit's.
  PLAN: 'NOBODY',
  // Nothing waits for it.
  INITIAL_SETTING: 'NOBODY',
  // Administrators hold no posts, and what nobody seconds gives nobody a right.
  AUTHORITY: 'NOBODY',
  ADMIN_ACCOUNT: 'NOBODY',
  ACCOUNT_LINK: 'NOBODY',
  ACCOUNT_DISABLE: 'NOBODY',
  ACCOUNT_ENABLE: 'NOBODY',
  EXTENSION: 'MODULE',
  EXEMPTION: 'MODULE',
  COORDINATION: 'MODULE',
  AGENDA: 'MODULE',
  MINUTES: 'MODULE',
  DECISION_REVOKE: 'MODULE',
  INTERVIEW: 'MODULE',
  LISTING: 'MODULE',
  LISTING_EXTENSION: 'MODULE',
  DELISTING: 'MODULE',
  LISTING_VOID: 'MODULE',
  CLOCK_HOLD: 'MODULE',
  WAIVER: 'MODULE',
  CYCLE_CLOSE: 'MODULE',
  LEDGER_DATES: 'MODULE',
  LEDGER_DONE: 'MODULE',
  CASE_PROMOTION: 'OFFICE',
  PILOT_ACCEPTANCE: 'OFFICE',
  PILOT_EXTENSION: 'OFFICE',
  RULES: 'OFFICE',
  RULE_MOVE: 'OFFICE',
  DIVISION: 'OFFICE',
  INDICATOR_COURSE: 'OFFICE',
  KEYPOINT_DONE: 'OFFICE',
  KEYPOINT_NOT_APPLICABLE: 'OFFICE',
  KEYPOINT_ADJUSTMENT: 'OFFICE',
  PROJECT_END: 'OFFICE',
  UNIT_TRANSFER: 'OFFICE',
  MEETING_BATCH: 'OFFICE',
  PUBLICATION: 'OFFICE',
  COUNTING_RULES: 'OFFICE',
  SCORE_SWITCH: 'OFFICE',
  COMPARISON_SWITCH: 'OFFICE',
  COMPARISON: 'OFFICE',
  SCORE_RULES: 'OFFICE',
  SCORE_FEEDBACK: 'OFFICE',
  // The office owes it as work of its own, from the day on which the unit contests.
  SCORE_APPEAL: 'MODULE',
  // What a file brings is owed as a whole already, in the time that its length takes.
  REGISTER_BATCH: 'MODULE',
};

/** Working days within which the office gives a word that it owes. */
export const OFFICE_TERM = 3;

/** Whether the office owes a word of the kind while it waits. */
export function isOwedByOffice(kind: string): boolean {
  return kind in SILENCE && SILENCE[kind as ApprovalKind] === 'OFFICE';
}

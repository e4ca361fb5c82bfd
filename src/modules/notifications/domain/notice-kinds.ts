import type { DelegationScope } from '../../../shared-kernel/actor.js';
import type { SubjectType } from '../../../shared-kernel/subjects.js';

interface NoticeRule {
  /** What it is about, and so where it leads, unless whoever sends it names something else. */
  readonly subject: SubjectType;
  /** Has legal effect (a slip, an interview's notice): shown as such, resent once where the outcome is unknown. */
  readonly statutory?: true;
  /** Gathered with the person's other listed notices of the day into one list. */
  readonly listed?: true;
  /** For information: it asks nothing of whoever reads it, and people choose whether it reaches them outside the product. */
  readonly informs?: true;
  /** A deputy who is told besides those of its subject. */
  readonly alsoTo?: DelegationScope;
}

/**
 * One row for each notice. A new one is a row here, its title and body in `src/texts/documents`, and its label in the inbox:
 * `noticeKind` of `src/texts/{zh-CN,en}/notifications.ts`.
 */
export const NOTICE_KINDS = {
  ACCOUNT_LINK: { subject: 'ACCOUNT' },
  ADDRESS_FAULT: { subject: 'PERSON' },
  APPROVAL_DECIDED: { subject: 'APPROVAL' },
  APPROVAL_REQUESTED: { subject: 'APPROVAL' },
  APPROVAL_WITHDRAWN: { subject: 'APPROVAL' },
  APPROVER_CHAIN: { subject: 'INTERVIEW' },
  CASE_EXHAUSTED: { subject: 'CASE' },
  CHAIN_REMINDER: { subject: 'OBLIGATION', listed: true },
  CHANNEL_ACT: { subject: 'ACCOUNT' },
  CHECK_MET: { subject: 'INTERVIEW', statutory: true },
  CHECK_NOT_MET: { subject: 'INTERVIEW', statutory: true },
  CLOCK_HOLD_BEGUN: { subject: 'CLOCK_HOLD' },
  CLOCK_HOLD_OVER: { subject: 'CLOCK_HOLD' },
  CYCLE_OPENED: { subject: 'CYCLE' },
  DELEGATION_CHANGED: { subject: 'DELEGATION' },
  DUTY_RETURNED: { subject: 'DUTY' },
  ENTERED_ON_BEHALF: { subject: 'DUTY' },
  EVIDENCE_INFECTED: { subject: 'PERSON' },
  EXEMPTION_DECIDED: { subject: 'DUTY' },
  EXPLANATION_ACCEPTED: { subject: 'OBLIGATION' },
  EXPLANATION_DENIED: { subject: 'OBLIGATION' },
  EXPLANATION_REFUSED: { subject: 'OBLIGATION' },
  EXPLANATION_UPHELD: { subject: 'OBLIGATION' },
  EXTENSION_DECIDED: { subject: 'DUTY' },
  PLANNED_DAY_DENIED: { subject: 'DUTY' },
  PLANNED_DAY_UPHELD: { subject: 'DUTY' },
  GROUP_HOST_CHANGED: { subject: 'UNIT', informs: true },
  HELP_ANSWERED: { subject: 'OBLIGATION' },
  INTERVIEW_NOTICE: { subject: 'INTERVIEW', statutory: true },
  INTERVIEW_PROPOSED: { subject: 'INTERVIEW' },
  INTERVIEW_RENOTICE: { subject: 'INTERVIEW', statutory: true },
  INTERVIEW_RESCHEDULED: { subject: 'INTERVIEW', statutory: true },
  INTERVIEW_TERMINATED: { subject: 'INTERVIEW', statutory: true },
  INTERVIEW_WAIVED: { subject: 'INTERVIEW', statutory: true },
  INTERVIEW_WITHDRAWN: { subject: 'INTERVIEW', statutory: true },
  LEADER_NOTED: { subject: 'INTERVIEW' },
  LEADER_TOLD: { subject: 'INTERVIEW' },
  LEAD_CHANGED: { subject: 'PROJECT', informs: true },
  CO_LEADER_NAMED: { subject: 'PROJECT', informs: true },
  LEDGER_DATE_CHANGED: { subject: 'TASK' },
  TASK_NOT_DONE: { subject: 'TASK' },
  LISTING_DELISTED: { subject: 'LISTING' },
  LISTING_ENTERED: { subject: 'LISTING' },
  LISTING_EXTENDED: { subject: 'LISTING' },
  LISTING_NOTICE: { subject: 'LISTING' },
  LISTING_RETURNED: { subject: 'LISTING' },
  LISTING_WITHDRAWN: { subject: 'LISTING' },
  MEETING_CALLED: { subject: 'MEETING' },
  LETTER_DUE: { subject: 'CASE' },
  WORK_LETTER_SENT: { subject: 'CASE', alsoTo: 'SUPERVISION' },
  OFFICE_OBJECTION: { subject: 'INTERVIEW' },
  OFFICE_SERVE_BY_HAND: { subject: 'INTERVIEW' },
  OFFICE_TALK_TERM_OVER: { subject: 'INTERVIEW' },
  OFFICE_UNSERVED: { subject: 'INTERVIEW' },
  // What is late concerns whoever files as it does whoever answers for the lag.
  OVERDUE_REMINDER: { subject: 'OBLIGATION', listed: true, alsoTo: 'SUPERVISION' },
  PAPER_DISOWNED: { subject: 'APPROVAL' },
  PAPER_REGISTERED: { subject: 'APPROVAL' },
  PERSON_CHANGED: { subject: 'PERSON', informs: true },
  POST_CHANGED: { subject: 'POST', informs: true },
  PROBLEM_ASSIGNED: { subject: 'PROBLEM' },
  PROBLEM_DISPUTED: { subject: 'PROBLEM' },
  PROBLEM_TO_CONFIRM: { subject: 'PROBLEM' },
  PROJECT_ENDED: { subject: 'PROJECT', informs: true },
  PROGRESS_PROMPT: { subject: 'CYCLE', listed: true },
  READING_RETURNED: { subject: 'INDICATOR' },
  RECORD_TO_CHECK: { subject: 'INTERVIEW', statutory: true },
  RECTIFICATION_REPORTED: { subject: 'INTERVIEW' },
  REGISTER_CORRECTED: { subject: 'REGISTER_ENTRY' },
  REGISTER_EXTENDED: { subject: 'REGISTER_ENTRY', informs: true },
  REGISTER_MOVED: { subject: 'REGISTER_ENTRY', informs: true },
  REGISTER_RETURNED: { subject: 'REGISTER_ENTRY' },
  REGISTER_UNIT_ASKED: { subject: 'REGISTER_ENTRY' },
  REGISTER_WITHDRAWN: { subject: 'REGISTER_ENTRY' },
  REMINDER: { subject: 'OBLIGATION', listed: true },
  REQUEST_ENTERED: { subject: 'DUTY' },
  SEAT_LOST: { subject: 'POST' },
  RULES_WITHDRAWN: { subject: 'RULE_PROPOSAL' },
  SLIP_PREPARED: { subject: 'OBLIGATION', listed: true },
  SURGE_HELD: { subject: 'SURGE' },
  SYSTEM_TOKEN_CLOSED: { subject: 'SYSTEM_TOKEN', informs: true },
  SYSTEM_TOKEN_MADE: { subject: 'SYSTEM_TOKEN', informs: true },
  SYSTEM_TOKEN_MOVED: { subject: 'SYSTEM_TOKEN', informs: true },
  SYSTEM_TOKEN_REVOKED: { subject: 'SYSTEM_TOKEN', informs: true },
  TASK_ASSIGNED: { subject: 'TASK' },
  TASK_CANCELLED: { subject: 'TASK' },
  TASK_RETURNED: { subject: 'TASK' },
  URGING_SLIP: { subject: 'OBLIGATION', statutory: true, alsoTo: 'SUPERVISION' },
  VACANT_RECIPIENT: { subject: 'OBLIGATION', listed: true },
  WAIVER_PROPOSED: { subject: 'INTERVIEW' },
  DIVISION_CHANGED: { subject: 'UNIT', informs: true },
  ARCHIVE: { subject: 'ARCHIVE' },
  COMPARISON_PUBLISHED: { subject: 'COMPARISON', informs: true },
  SCORE_APPEAL_ENDED: { subject: 'SCORE_RUN' },
  SCORE_FED_BACK: { subject: 'SCORE_RUN' },
  BULLETIN: { subject: 'PUBLICATION' },
  REVIEW: { subject: 'PUBLICATION' },
  FACT_CHECK: { subject: 'FACT_CHECK' },
  PUBLICATION: { subject: 'PUBLICATION' },
  PUBLICATION_ISSUED: { subject: 'PUBLICATION', informs: true },
  DOCUMENT_TEMPLATE: { subject: 'DOCUMENT_TEMPLATE' },
  HANDOVER: { subject: 'HANDOVER' },
  UNIT_TRANSFERRED: { subject: 'UNIT', informs: true },
} as const satisfies Readonly<Record<string, NoticeRule>>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

/** Whether a kind is for information only. */
export const informs = (kind: NoticeKind): boolean => noticeRule(kind).informs === true;

/** The row of a kind. */
export const noticeRule = (kind: NoticeKind): NoticeRule => NOTICE_KINDS[kind];

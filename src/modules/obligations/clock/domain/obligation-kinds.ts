import type { SubjectType } from '../../../../shared-kernel/subjects.js';

/**
 * FULL: reminded, urged, interviewed. REMIND: reminders only. OFFICE: reminds the official's own chain. LAPSE: silence is no
 * objection; reminded once before, and met by itself when its last day is over, so that it is never late.
 */
export const LADDERS = ['FULL', 'REMIND', 'OFFICE', 'LAPSE'] as const;
export type Ladder = (typeof LADDERS)[number];

interface DueRule {
  /** The thing behind it, whose page is its page; null: it is seen on the obligation's own page. */
  readonly subject: SubjectType | null;
  readonly ladder: Ladder;
  /**
   * What its first date rests on: a day that was NAMED; a term in working days from the day of its OPENING (for some only
   * UNLESS_NAMED); the day by which a matter of the five has to take place (ACT), with the days for filing after it.
   */
  readonly counted: 'NAMED' | 'OPENING' | 'UNLESS_NAMED' | 'ACT';
  /** The office's word on what others filed or asked: it is given where that is seen, not on a page of its own. */
  readonly verdict?: true;
}

/**
 * One row for each kind of thing that is due; the engine treats kinds alike and looks at the ladder only. A new kind is a row,
 * its word (`obligationKind` of `src/texts/{zh-CN,en}/obligations.ts`), and a step of the schema that widens `obligation_kind_check`.
 */
export const DUE_RULES = {
  DUTY: { subject: 'DUTY', ladder: 'FULL', counted: 'ACT' },
  TASK: { subject: 'TASK', ladder: 'FULL', counted: 'NAMED' },
  DECISION: { subject: 'TASK', ladder: 'FULL', counted: 'NAMED' },
  DEMAND: { subject: 'TASK', ladder: 'FULL', counted: 'NAMED' },
  COORDINATION: { subject: 'TASK', ladder: 'FULL', counted: 'NAMED' },
  PLAN: { subject: 'PLAN', ladder: 'REMIND', counted: 'OPENING' },
  PROBLEM: { subject: 'PROBLEM', ladder: 'REMIND', counted: 'NAMED' },
  /** The reading of an indicator for a period that is over. */
  INDICATOR: { subject: 'EXPECTED_READING', ladder: 'REMIND', counted: 'NAMED' },
  /** A stage of an entry of a register that its unit has to come to: 中期评估、总结、报告. */
  PILOT: { subject: 'REGISTER_ENTRY', ladder: 'REMIND', counted: 'NAMED' },
  TOPIC: { subject: 'REGISTER_ENTRY', ladder: 'REMIND', counted: 'NAMED' },
  /** Of a listing: the half-monthly note where nothing moved, and the application by the end. */
  LISTING: { subject: 'LISTING', ladder: 'REMIND', counted: 'NAMED' },
  RECTIFICATION: { subject: null, ladder: 'REMIND', counted: 'OPENING' },
  MATERIAL: { subject: null, ladder: 'REMIND', counted: 'NAMED' },
  /** A unit's word on what a publication says of it, and, once a year, on what is held of it. */
  FACT_CHECK: { subject: 'FACT_CHECK', ladder: 'LAPSE', counted: 'NAMED' },
  MATERIAL_CALL: { subject: null, ladder: 'LAPSE', counted: 'NAMED' },
  VERIFICATION: { subject: null, ladder: 'OFFICE', counted: 'OPENING', verdict: true },
  APPROVAL: { subject: null, ladder: 'OFFICE', counted: 'OPENING', verdict: true },
  OFFICE_WORK: { subject: null, ladder: 'OFFICE', counted: 'UNLESS_NAMED' },
} as const satisfies Readonly<Record<string, DueRule>>;

export type ObligationKind = keyof typeof DUE_RULES;
export const OBLIGATION_KINDS = Object.keys(DUE_RULES) as readonly ObligationKind[];

/** The kinds that the office owes itself. */
export type OfficeKind = {
  [Kind in ObligationKind]: (typeof DUE_RULES)[Kind]['ladder'] extends 'OFFICE' ? Kind : never;
}[ObligationKind];

/** The row of a kind. */
export const dueRule = (kind: ObligationKind): DueRule => DUE_RULES[kind];

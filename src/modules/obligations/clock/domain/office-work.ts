/**
 * What the office owes that is neither a verdict on a filing nor a decision. A new one is a row here and its words in
 * `src/texts`: `officeWork` and the title in `documents/obligations.ts`.
 */
export const OFFICE_WORKS = {
  /** 研究挂牌督导: what follows a third-tier interview that failed; the word on a listing or the end of the case finishes it, no note does. */
  LISTING_STUDY: { workingDays: 10, byNote: false },
  /** 核验摘牌申请: it is finished by the check itself. */
  LISTING_CHECK: { workingDays: 5, byNote: false },
  /** 印发摘牌通知: with its number as the note. */
  LISTING_NOTICE: { workingDays: 5, byNote: true },
  /** 整理会议纪要: it is finished by the signature on the minutes. */
  MINUTES: { workingDays: 5, byNote: false },
  /** 起草通报: it is finished by its being sent to the units, or by the word that the month has none. */
  BULLETIN: { workingDays: 3, byNote: false },
  /** 回访: whoever had a problem is rung or seen, and says whether it is solved; his word finishes it. */
  PROBLEM_CALLBACK: { workingDays: 10, byNote: false },
  /** 重新审批: whoever is said to have signed did not, and what followed cannot be ended in one stroke. */
  REDECISION: { workingDays: 3, byNote: true },
  /** 试点即将到期: whether it is summed up, prolonged or ended; sixty days before its end. */
  PILOT_END: { workingDays: 5, byNote: true },
  /** 报告批示办理结果: what a leader required is verified, and he is owed word of it. */
  REPORT_BACK: { workingDays: 5, byNote: false },
  /** A row that the watch had to set aside: it is finished by whoever lets the row go on. */
  QUARANTINE: { workingDays: 1, byNote: false },
  /** 起草季度情况: from the close of a quarter, once one was issued; it is finished by its going to its signer. */
  QUARTER_REPORT: { workingDays: 3, byNote: false },
  /** 自检发现的差异: what a run of the self-audit found is looked into; whoever did says what it was. */
  SELF_AUDIT: { workingDays: 3, byNote: true },
  /** 积分申诉: a unit contests a line of its sheet; it is finished where what was found is applied. */
  SCORE_APPEAL: { workingDays: 5, byNote: false },
} as const satisfies Readonly<Record<string, OfficeWorkRule>>;

interface OfficeWorkRule {
  /** Working days from the day of opening, where no day is named. */
  readonly workingDays: number;
  /** Whether a person may finish it with a note; else only the act that settles its subject does. */
  readonly byNote: boolean;
}

export type OfficeWorkKind = keyof typeof OFFICE_WORKS;
export const OFFICE_WORK_KINDS = Object.keys(OFFICE_WORKS) as readonly OfficeWorkKind[];

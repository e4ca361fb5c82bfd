/** The own field that says in which stage an entry of a register with stages stands. */
export const STAGE = 'stage';

/** 典型案例推广、试点验收结论、试点延期: the kinds of approval that a stage or a longer term may take. */
export const STAGE_APPROVALS = ['CASE_PROMOTION', 'PILOT_ACCEPTANCE', 'PILOT_EXTENSION'] as const;
export type StageApproval = (typeof STAGE_APPROVALS)[number];
/** Those of a stage. */
export type MoveApproval = Exclude<StageApproval, 'PILOT_EXTENSION'>;

/** A stage (阶段), as a definition says it: whence it is reached, and what has to be said in it. */
export interface StageRule<Name extends string = string> {
  readonly stage: string;
  /** The stages that it follows; of the first none, unless something comes back to it. */
  readonly from: readonly string[];
  /** The field of its day. */
  readonly on: Name;
  /** Of one that something comes back to: the field of the day when it did; the first day stays. */
  readonly again?: Name;
  /** What has to be said in it beside its day. */
  readonly needs?: readonly Name[];
  /** What may be said in it. */
  readonly takes?: readonly Name[];
  /** The kind of approval that it takes: a second person, a deputy director of the office or above. */
  readonly approval?: MoveApproval;
}

/** What an entry owes while it stands in some stages: its unit to come to the next one, or the office to look at it. */
export interface StageDue<Name extends string = string> {
  /** PILOT, TOPIC: the unit's, reminders alone. PILOT_END: the office's own work. */
  readonly kind: 'PILOT' | 'TOPIC' | 'PILOT_END';
  /** What is awaited; also the word of its title. */
  readonly stage: 'MIDTERM' | 'SUMMED_UP' | 'REPORT' | 'PILOT_END';
  /** The field of the day by which. */
  readonly on: Name;
  /** So many calendar days before that day. */
  readonly daysBefore?: number;
  readonly while: readonly string[];
}

/** A term that may be prolonged: its field, and where the first one and the number of the prolongation stay. */
export interface TermRule<Name extends string = string> {
  readonly to: Name;
  readonly first: Name;
  readonly number: Name;
  readonly while: readonly string[];
  /** The kind of approval that it takes: a second person, a deputy director of the office or above. */
  readonly approval: 'PILOT_EXTENSION';
}

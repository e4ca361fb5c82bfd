import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HelpState } from '../domain/help-states.js';
import type { DoneSaid, TaskState } from '../domain/task.js';
import type { Day } from '../../../shared-kernel/dates.js';

/** Something that a unit is to do by a date (任务). */
@Entity('task')
export class TaskRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid', { nullable: true }) readonly projectId!: string | null;
  /** LEDGER row, DECISION of a meeting, ASSIGNMENT 临时交办, COORDINATION asked by another unit. */
  @Column('text') readonly source!: 'LEDGER' | 'DECISION' | 'ASSIGNMENT' | 'COORDINATION';
  /** Where it came from, so that it is opened once; a ledger's task is known by its id. */
  @Column('text', { nullable: true }) readonly naturalKey!: string | null;
  @Column('text', { nullable: true }) readonly origin!: string | null;
  @Column('text') readonly matter!: string;
  @Column('text', { nullable: true }) readonly deliverable!: string | null;
  @Column('uuid') readonly unitId!: string;
  /** The special or campaign group for which its host unit does it. */
  @Column('uuid', { nullable: true }) readonly forGroupId!: string | null;
  /** The words of the ledger and the day they state, kept beside the obligation's current date. */
  @Column('text', { nullable: true }) readonly statedWords!: string | null;
  @Column('date', { nullable: true }) readonly statedOn!: Day | null;
  @Column('int', { nullable: true }) readonly ledgerYear!: number | null;
  /** From 1 for the tasks of one row with several days (每季度末, 6月底、12月底), and for a measure that stands again with another day. */
  @Column('int', { nullable: true }) readonly occurrence!: number | null;
  /** Where it stands among the tasks of its project. */
  @Column('int', { default: 0 }) readonly position!: number;
  /** Who assigned it: the official in charge of it. */
  @Column('uuid', { nullable: true }) readonly assignedByPostId!: string | null;
  @Column('text', { nullable: true }) readonly result!: string | null;
  @Column('text', { array: true, default: () => `'{}'` }) readonly documentNumbers!: readonly string[];
  @Column('uuid', { nullable: true }) readonly submittedByPerson!: string | null;
  /** Where a deputy filed it: the holder of the post for which he acted. */
  @Column('uuid', { nullable: true }) readonly submittedForPerson!: string | null;
  @Column('text', { nullable: true }) readonly verdictWords!: string | null;
  @Column('text', { default: 'ASSIGNED' }) readonly state!: TaskState;
  @Column('int', { default: 0 }) readonly percent!: number;
  @Column('uuid') readonly obligationId!: string;
  /** For COORDINATION: the obligation whose clock waits for it. */
  @Column('uuid', { nullable: true }) readonly pausesObligationId!: string | null;
  @Column('uuid', { nullable: true }) readonly createdByPerson!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
  @Column('text', { nullable: true }) readonly noted!: string | null;
  @Column('uuid', { nullable: true }) readonly notedByPerson!: string | null;
  /** What a ledger said of its being done, and what the office decided. */
  @Column('jsonb', { nullable: true }) readonly doneSaid!: DoneSaid | null;
  /** The instruction whose leader is owed word of the result, once it is verified. */
  @Column('uuid', { nullable: true }) readonly reportBackId!: string | null;
  /** For COORDINATION: which of the asker's dates (its run) it was asked under. */
  @Column('int', { nullable: true }) readonly pausesRun!: number | null;
  /** For COORDINATION: whether its unit gives the help, the last day of its answer, and why it declined. */
  @Column('text', { nullable: true }) readonly help!: HelpState | null;
  @Column('date', { nullable: true }) readonly helpAnswerBy!: Day | null;
  @Column('text', { nullable: true }) readonly helpReason!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../../shared-kernel/dates.js';
import type { ProblemState, ProblemStepAct } from '../domain/problem.js';

/** What became of a problem, step by step: states with their days, new dates with their reasons. */
@Entity('problem_step')
export class ProblemStepRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly problemId!: string;
  @Column('text') readonly act!: ProblemStepAct;
  /** The state after it. */
  @Column('text') readonly state!: ProblemState;
  /** The day that counts for it: of a confirmation by telephone, that of the call. */
  @Column('date') readonly happenedOn!: Day;
  @Column('date', { nullable: true }) readonly dueOn!: Day | null;
  @Column('text', { nullable: true }) readonly words!: string | null;
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly madeAt!: Instant;
}

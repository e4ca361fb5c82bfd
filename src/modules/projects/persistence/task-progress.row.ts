import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../shared-kernel/dates.js';

/** A note on how far a task is. */
@Entity('task_progress')
export class TaskProgressRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly taskId!: string;
  @Column('int') readonly percent!: number;
  @Column('text') readonly note!: string;
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly at!: Instant;
  /** Entered by the office for the unit (代为录入). */
  @Column('boolean', { default: false }) readonly onBehalf!: boolean;
  @Column('uuid', { nullable: true }) readonly confirmedByPerson!: string | null;
  @Column('timestamptz', { nullable: true }) readonly confirmedAt!: Instant | null;
}

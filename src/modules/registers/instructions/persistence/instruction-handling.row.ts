import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';

/** What became of an instruction that requires something: one task, and the report of its result to the leader. */
@Entity('instruction_handling')
export class InstructionHandlingRow {
  @PrimaryColumn('uuid') readonly entryId!: string;
  @Column('uuid') readonly taskId!: string;
  @Column('date') readonly assignedOn!: Day;
  @Column('uuid', { nullable: true }) readonly assignedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly reportedOn!: Day | null;
  /** In which way: at a meeting, on paper … */
  @Column('text', { nullable: true }) readonly reportedHow!: string | null;
  @Column('uuid', { nullable: true }) readonly reportedByPerson!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';

/** What an entry owes of a stage: the subject of its obligation. */
@Entity('register_due')
export class RegisterDueRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly entryId!: string;
  @Column('text') readonly stage!: string;
  /** The day that was named last; null where it is owed no more. */
  @Column('date', { nullable: true }) readonly dueOn!: Day | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';

/** A stage that an entry reached. Never changed. */
@Entity('register_stage')
export class RegisterStageRow {
  @PrimaryColumn('uuid') readonly entryId!: string;
  @PrimaryColumn('int') readonly number!: number;
  @Column('text') readonly stage!: string;
  /** The day of the stage itself. */
  @Column('date') readonly reachedOn!: Day;
  /** The day on which it was registered. */
  @Column('date') readonly movedOn!: Day;
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  /** The second person, where the stage takes one. */
  @Column('uuid', { nullable: true }) readonly approvedByPerson!: string | null;
}

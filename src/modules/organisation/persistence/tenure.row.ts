import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';

/** Who held a post from when to when: [from_day, to_day). */
@Entity('tenure')
export class TenureRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly postId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('date') readonly fromDay!: Day;
  /** The first day on which the person no longer holds the post; null while open. */
  @Column('date', { nullable: true }) readonly toDay!: Day | null;
}

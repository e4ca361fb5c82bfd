import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';

/** Who held a post from when to when: [from_day, to_day). */
@Entity('tenure')
export class TenureRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly postId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('date') readonly fromDay!: Day;
  @Column('date', { nullable: true }) readonly toDay!: Day | null;
}

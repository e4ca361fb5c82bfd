import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';

/** Which leading official answers for a unit (分管单位), from when to when: [from_day, to_day). */
@Entity('division_of_work')
export class DivisionOfWorkRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly postId!: string;
  @Column('uuid') readonly unitId!: string;
  /** 分管领域, as the document says it. */
  @Column('text', { nullable: true }) readonly fields!: string | null;
  @Column('text') readonly document!: string;
  @Column('date') readonly fromDay!: Day;
  @Column('date', { nullable: true }) readonly toDay!: Day | null;
}

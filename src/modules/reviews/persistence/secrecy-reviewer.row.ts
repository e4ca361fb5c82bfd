import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';

/** 保密审查员. */
@Entity('secrecy_reviewer')
export class SecrecyReviewerRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly personId!: string;
  @Column('uuid') readonly namedByPerson!: string;
  @Column('date', { default: () => 'app_today()' }) readonly namedOn!: Day;
  @Column('boolean', { default: true }) readonly current!: boolean;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';

/** 承接事项: a project or a task that carries a point out. */
@Entity('key_point_cover')
export class KeyPointCoverRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly keyPointId!: string;
  @Column('uuid', { nullable: true }) readonly projectId!: string | null;
  @Column('uuid', { nullable: true }) readonly taskId!: string | null;
  @Column('date') readonly since!: Day;
}

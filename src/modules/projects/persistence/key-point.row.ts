import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';

/** 上级要点: an item of such a plan, known by its code. */
@Entity('key_point')
export class KeyPointRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly planId!: string;
  @Column('text') readonly code!: string;
  @Column('text') readonly text!: string;
  @Column('text', { nullable: true }) readonly dueWords!: string | null;
  @Column('uuid', { nullable: true }) readonly groupUnitId!: string | null;
  @Column('uuid', { nullable: true }) readonly leadUnitId!: string | null;
  /** In the order of the plan. */
  @Column('int') readonly position!: number;
  /** 成果文号. */
  @Column('text', { nullable: true }) readonly resultNumbers!: string | null;
  /** 存在问题. */
  @Column('text', { nullable: true }) readonly difficulties!: string | null;
  /** 需上级支持事项. */
  @Column('text', { nullable: true }) readonly support!: string | null;
  @Column('date') readonly addedOn!: Day;
  /** What two people declared; null: as what covers it stands. */
  @Column('text', { nullable: true }) readonly outcome!: 'DONE' | 'NOT_APPLICABLE' | 'WITHDRAWN' | null;
  @Column('date', { nullable: true }) readonly outcomeOn!: Day | null;
  /** The number of the paper, who answered by telephone, or the reason. */
  @Column('text', { nullable: true }) readonly outcomeBasis!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}

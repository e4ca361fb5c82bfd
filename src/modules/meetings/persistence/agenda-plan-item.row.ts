import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlannedKind } from '../domain/agenda-plan.js';

/** A topic that the committee means to take up this year (年度议题计划). */
@Entity('agenda_plan_item')
export class AgendaPlanItemRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('int') readonly year!: number;
  @Column('text') readonly title!: string;
  @Column('text') readonly kind!: PlannedKind;
  @Column('int') readonly month!: number;
  @Column('uuid') readonly unitId!: string;
  @Column('text') readonly basis!: string;
  /** 调整: why it is not taken up after all, or later. */
  @Column('text', { nullable: true }) readonly adjustedReason!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}

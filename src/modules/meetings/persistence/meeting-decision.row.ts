import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';

/** 议定事项: each of its units has one task of it once the minutes are final, known by `decision:<id>:<unit>`. */
@Entity('meeting_decision')
export class MeetingDecisionRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly itemId!: string;
  @Column('int') readonly position!: number;
  @Column('text') readonly matter!: string;
  @Column('uuid', { array: true, default: [] }) readonly unitIds!: readonly string[];
  /** As the chair named it; null: none was named. */
  @Column('date', { nullable: true }) readonly dueOn!: Day | null;
  @Column('text', { nullable: true }) readonly deliverable!: string | null;
  @Column('text', { nullable: true }) readonly noTaskReason!: string | null;
  /** 线下办理: nothing of it stands here, and nobody has a task of it. */
  @Column('boolean', { default: false }) readonly offSystem!: boolean;
  @Column('date', { nullable: true }) readonly revokedOn!: Day | null;
  @Column('text', { nullable: true }) readonly revokedReason!: string | null;
}

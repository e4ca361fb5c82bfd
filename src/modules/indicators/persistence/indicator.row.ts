import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { Direction, Point } from '../domain/light.js';
import type { Frequency, Period } from '../domain/period.js';

/** An indicator of an assessed reform (指标). */
@Entity('indicator')
export class IndicatorRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly name!: string;
  @Column('uuid', { nullable: true }) readonly projectId!: string | null;
  @Column('uuid', { nullable: true }) readonly keyPointId!: string | null;
  @Column('text') readonly unitOfMeasure!: string;
  @Column('text') readonly direction!: Direction;
  /** Numbers as they were typed: 0.10 stays 0.10. */
  @Column('text') readonly baselineValue!: string;
  @Column('date') readonly baselineOn!: Day;
  @Column('text') readonly targetValue!: string;
  @Column('date') readonly targetOn!: Day;
  @Column('text') readonly frequency!: Frequency;
  /** 口径. */
  @Column('text') readonly definition!: string;
  @Column('uuid') readonly dataUnitId!: string;
  /** Days and values between baseline and target; empty: a straight line. */
  @Column('jsonb', { default: [] }) readonly trajectory!: readonly Point[];
  @Column('text', { nullable: true }) readonly comparedAmong!: string | null;
  /** The next period that a reading will be expected of; null: none any more. */
  @Column('text', { nullable: true }) readonly nextPeriod!: Period | null;
  @Column('date', { nullable: true }) readonly nextEndsOn!: Day | null;
  @Column('date', { nullable: true }) readonly endedOn!: Day | null;
  @Column('text', { nullable: true }) readonly endedReason!: string | null;
  @Column('text') readonly naturalKey!: string;
  @Column('int', { default: 1 }) readonly version!: number;
}

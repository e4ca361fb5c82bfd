import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DutyKind, DutyState } from '../domain/duty.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';

/** One of the five that a project owes in a quarter. */
@Entity('duty')
export class DutyRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly cycleId!: string;
  @Column('uuid') readonly projectId!: string;
  @Column('text') readonly kind!: DutyKind;
  @Column('uuid') readonly unitId!: string;
  /** Who owed it when its quarter was closed, where another unit carries on what is to be made up (机构调整). */
  @Column('uuid', { nullable: true }) readonly closedUnitId!: string | null;
  @Column('text', { default: 'UNPLANNED' }) readonly state!: DutyState;
  @Column('text', { nullable: true }) readonly theme!: string | null;
  @Column('date', { nullable: true }) readonly plannedOn!: Day | null;
  /** The plan may state a ten-day period (上旬, 中旬, 下旬) instead of a day; planned_on is then its last day. */
  @Column('text', { nullable: true }) readonly plannedWords!: string | null;
  @Column('text', { nullable: true }) readonly plannedLeader!: string | null;
  /** The leading official's secretary confirmed the planned date; a changed plan has to be confirmed again. */
  @Column('timestamptz', { nullable: true }) readonly planConfirmedAt!: Instant | null;
  @Column('uuid', { nullable: true }) readonly planConfirmedBy!: string | null;
  /** Who planned it last. */
  @Column('uuid', { nullable: true }) readonly plannedBy!: string | null;
  /** He denied it (不属实) and said how it is. */
  @Column('timestamptz', { nullable: true }) readonly planDeniedAt!: Instant | null;
  @Column('uuid', { nullable: true }) readonly planDeniedBy!: string | null;
  @Column('text', { nullable: true }) readonly planDeniedWords!: string | null;
  @Column('date', { nullable: true }) readonly heldOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly activityId!: string | null;
  @Column('uuid') readonly obligationId!: string;
  @Column('int', { default: 1 }) readonly version!: number;
  /** What the office found missing when it last returned it. */
  @Column('text', { nullable: true }) readonly returnReason!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../../shared-kernel/dates.js';

/** Which activity counts for which duty, and from when to when. */
@Entity('activity_credit')
export class ActivityCreditRow {
  @PrimaryColumn('uuid') readonly activityId!: string;
  @PrimaryColumn('uuid') readonly dutyId!: string;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly creditedAt!: Instant;
  @Column('timestamptz', { nullable: true }) readonly endedAt!: Instant | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../../shared-kernel/dates.js';

/** A storm that waits for a human: a sweep that would open more cases than is usual. */
@Entity('surge_hold')
export class SurgeHoldRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly heldAt!: Instant;
  @Column('int') readonly wouldOpen!: number;
  @Column('int') readonly activeObligations!: number;
  /** What was due then may pass. */
  @Column('timestamptz', { nullable: true }) readonly releasedAt!: Instant | null;
  @Column('uuid', { nullable: true }) readonly releasedByPerson!: string | null;
  @Column('text', { nullable: true }) readonly reason!: string | null;
}

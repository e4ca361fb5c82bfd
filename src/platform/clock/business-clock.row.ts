import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../shared-kernel/dates.js';

/** The business clock. Without a row it is the real time; the demo and tests set one and may only move it forward. */
@Entity('business_clock')
export class BusinessClockRow {
  @PrimaryColumn('boolean', { default: true }) readonly singleton!: boolean;
  @Column('timestamptz') readonly base!: Instant;
  @Column('timestamptz') readonly setAt!: Instant;
  @Column('boolean') readonly running!: boolean;
  /**
   * Set while the time machine moves a clock that ran before: after a crash on the way the next journey lets it run
   * again.
   */
  @Column('boolean', { default: false }) readonly onJourney!: boolean;
}

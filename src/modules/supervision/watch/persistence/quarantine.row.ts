import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../../shared-kernel/dates.js';

/** What the watch had to set aside, why, and who let it go on. */
@Entity('quarantine')
export class QuarantineRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly subjectType!: 'OBLIGATION' | 'INTERVIEW';
  @Column('uuid') readonly subjectId!: string;
  /**
   * PLANNING: the rules could not be applied. WRITING: what follows could not be saved. STUCK: alone it failed
   * again and again while others went on. EARLIER: set aside before reasons were kept.
   */
  @Column('text') readonly cause!: 'PLANNING' | 'WRITING' | 'STUCK' | 'EARLIER';
  /** The code of the database, or what kind of trouble it was; null where our own code failed. */
  @Column('text', { nullable: true }) readonly code!: string | null;
  /** The error in its own words; for the office and the log, never for whoever only runs the system. */
  @Column('text', { default: '' }) readonly detail!: string;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly setAsideAt!: Instant;
  @Column('timestamptz', { nullable: true }) readonly releasedAt!: Instant | null;
  @Column('uuid', { nullable: true }) readonly releasedByAccount!: string | null;
  @Column('text', { nullable: true }) readonly releaseReason!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DutyKind } from '../domain/duty.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';

/** Something that took place, with its record typed by kind; credited to one or more duties. */
@Entity('activity')
export class ActivityRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly kind!: DutyKind;
  @Column('date') readonly heldOn!: Day;
  @Column('text') readonly place!: string;
  @Column('text') readonly leader!: string;
  @Column('text') readonly leaderTitle!: string;
  /** The leading official's post, where he led it himself; words alone count for no leader. */
  @Column('uuid', { nullable: true }) readonly leaderPostId!: string | null;
  @Column('text', { array: true, default: () => `'{}'` }) readonly units!: readonly string[];
  @Column('text') readonly summary!: string;
  @Column('jsonb') readonly record!: Readonly<Record<string, unknown>>;
  @Column('text', { array: true, default: () => `'{}'` }) readonly documentNumbers!: readonly string[];
  @Column('uuid', { nullable: true }) readonly filedByPerson!: string | null;
  /** Where a deputy filed it: the holder of the post for which he acted. */
  @Column('uuid', { nullable: true }) readonly filedForPerson!: string | null;
  @Column('uuid', { nullable: true }) readonly filedByPost!: string | null;
  /** Entered by the office for the unit (代为录入). */
  @Column('boolean', { default: false }) readonly onBehalf!: boolean;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly filedAt!: Instant;
  /** When its decisions or demands became other units' work: once, however many duties it is credited to. */
  @Column('timestamptz', { nullable: true }) readonly assignedAt!: Instant | null;
  @Column('int', { default: 1 }) readonly version!: number;
}

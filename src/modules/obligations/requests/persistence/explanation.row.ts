import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExplanationState, ReasonCode } from '../domain/explanations.js';
import type { OfflineMark } from '../domain/offline.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';

/** Why something is late, by the unit that owes it (情况说明). */
@Entity('explanation')
export class ExplanationRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly obligationId!: string;
  @Column('text') readonly reason!: ReasonCode;
  @Column('text') readonly text!: string;
  @Column('date', { nullable: true }) readonly newDate!: Day | null;
  /** The date that it explains; a second explanation of the same date does not pause. */
  @Column('date') readonly forDueOn!: Day;
  @Column('boolean') readonly pauses!: boolean;
  @Column('text', { default: 'PENDING' }) readonly state!: ExplanationState;
  @Column('uuid', { nullable: true }) readonly confirmedBySecretary!: string | null;
  @Column('timestamptz', { nullable: true }) readonly confirmedAt!: Instant | null;
  /** Registered from paper or telephone: {by, on, words}. */
  @Column('jsonb', { nullable: true }) readonly confirmedOffline!: OfflineMark | null;
  /** The word on the other side (不属实), in place of a confirmation. */
  @Column('uuid', { nullable: true }) readonly deniedBySecretary!: string | null;
  @Column('timestamptz', { nullable: true }) readonly deniedAt!: Instant | null;
  @Column('jsonb', { nullable: true }) readonly deniedOffline!: OfflineMark | null;
  /** What was said with either. */
  @Column('text', { nullable: true }) readonly secretaryWords!: string | null;
  @Column('uuid', { nullable: true }) readonly filedByPerson!: string | null;
  /** Where a deputy filed it: the holder of the post for which he acted. */
  @Column('uuid', { nullable: true }) readonly filedForPerson!: string | null;
  /** Entered by the office for the unit (代为录入). */
  @Column('boolean', { default: false }) readonly onBehalf!: boolean;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly filedAt!: Instant;
  @Column('uuid', { nullable: true }) readonly decidedByPerson!: string | null;
  @Column('timestamptz', { nullable: true }) readonly decidedAt!: Instant | null;
  @Column('text', { nullable: true }) readonly decisionWords!: string | null;
  @Column('jsonb', { nullable: true }) readonly decidedOffline!: OfflineMark | null;
  @Column('int', { default: 1 }) readonly version!: number;
  @Column('uuid', { nullable: true }) readonly entryConfirmedByPerson!: string | null;
  @Column('timestamptz', { nullable: true }) readonly entryConfirmedAt!: Instant | null;
  @Column('int') readonly dateRun!: number;
  @Column('boolean') readonly first!: boolean;
}

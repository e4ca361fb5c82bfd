import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../../shared-kernel/dates.js';

/** Who has read the report of a trial, and says so. */
@Entity('rule_trial_reader')
export class RuleTrialReaderRow {
  @PrimaryColumn('uuid') readonly trialId!: string;
  @PrimaryColumn('uuid') readonly personId!: string;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly readAt!: Instant;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SideCounts, UnreachablePost } from '../domain/tally.js';

/** One unit's part of a trial. */
@Entity('rule_trial_unit')
export class RuleTrialUnitRow {
  @PrimaryColumn('uuid') readonly trialId!: string;
  @PrimaryColumn('uuid') readonly unitId!: string;
  @Column('int') readonly obligations!: number;
  @Column('jsonb') readonly counts!: SideCounts;
  /** How much changes, by which units are listed. */
  @Column('int') readonly weight!: number;
  @Column('jsonb', { default: () => `'[]'` }) readonly unreachable!: readonly UnreachablePost[];
}

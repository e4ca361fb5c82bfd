import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { RuleSet } from '../domain/rule-set.js';

/** Rules that two people set, from a quarter on. */
@Entity('score_rule_set')
export class ScoreRuleSetRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('int') readonly version!: number;
  @Column('jsonb') readonly rules!: RuleSet;
  @Column('text') readonly digest!: string;
  @Column('date') readonly fromDay!: Day;
  @Column('text') readonly basis!: string;
  @Column('date', { default: () => 'app_today()' }) readonly setOn!: Day;
}

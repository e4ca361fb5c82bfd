import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { CountingRules } from '../domain/counting-rules.js';

/** Rules by which the office counts, from a year on. */
@Entity('counting_rule')
export class CountingRuleRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('int') readonly fromYear!: number;
  @Column('text') readonly frontBy!: CountingRules['frontBy'];
  @Column('int') readonly frontLimit!: number;
  @Column('text') readonly adoptions!: CountingRules['adoptions'];
  /** The document that says so. */
  @Column('text') readonly basis!: string;
  @Column('date', { default: () => 'app_today()' }) readonly setOn!: Day;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { RuleSet } from '../domain/rule-set.js';

/** A quarter worked out in points. */
@Entity('score_run')
export class ScoreRunRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly cycleId!: string;
  /** As they were. */
  @Column('jsonb') readonly rules!: RuleSet;
  @Column('text') readonly digest!: string;
  @Column('uuid', { nullable: true }) readonly ranByPerson!: string | null;
  /** In whose name a deputy ran it. */
  @Column('uuid', { nullable: true }) readonly ranForPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly ranOn!: Day;
  /** Since when the units have their sheets. */
  @Column('date', { nullable: true }) readonly fedBackOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly fedBackByPerson!: string | null;
  @Column('uuid', { nullable: true }) readonly fedBackForPerson!: string | null;
  /** The last day on which a line may be contested. */
  @Column('date', { nullable: true }) readonly appealUntil!: Day | null;
  @Column('int', { default: 1 }) readonly version!: number;
}

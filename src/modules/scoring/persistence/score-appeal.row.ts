import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { AppealedRule, ScoreAppealState, ScoreClaim } from '../domain/appeal.js';

/** What a unit finds wrong in a line of its sheet. */
@Entity('score_appeal')
export class ScoreAppealRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly runId!: string;
  @Column('uuid') readonly unitId!: string;
  @Column('text') readonly rule!: AppealedRule;
  /** Which facts, as what they should have counted, which of them were found so. */
  @Column('jsonb') readonly claims!: readonly ScoreClaim[];
  @Column('text') readonly reason!: string;
  @Column('text', { default: 'OPEN' }) readonly state!: ScoreAppealState;
  @Column('uuid', { nullable: true }) readonly filedByPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly filedOn!: Day;
  @Column('uuid', { nullable: true }) readonly decidedByPerson!: string | null;
  @Column('text', { nullable: true }) readonly words!: string | null;
  @Column('date', { nullable: true }) readonly endedOn!: Day | null;
  @Column('int', { default: 1 }) readonly version!: number;
}

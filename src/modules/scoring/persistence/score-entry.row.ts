import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScoreRuleId } from '../domain/score.js';

/** A line of a unit's sheet. */
@Entity('score_entry')
export class ScoreEntryRow {
  @PrimaryColumn('uuid') readonly runId!: string;
  @PrimaryColumn('uuid') readonly unitId!: string;
  @PrimaryColumn('int') readonly number!: number;
  @Column('text') readonly rule!: ScoreRuleId;
  @Column('uuid', { nullable: true }) readonly factId!: string | null;
  /** Hundredths. */
  @Column('int') readonly points!: number;
}

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
  /** By which appeal it was added; null: by the run. */
  @Column('uuid', { nullable: true }) readonly appealId!: string | null;
  /** Hundredths. */
  @Column('int') readonly points!: number;
}

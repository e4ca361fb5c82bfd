import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdoptionLevel, RectifiedOutcome, ScoredOutcome } from '../domain/rule-set.js';

/** Something that counted in a run. */
@Entity('score_fact')
export class ScoreFactRow {
  @PrimaryColumn('uuid') readonly runId!: string;
  @PrimaryColumn('uuid') readonly unitId!: string;
  @PrimaryColumn('text') readonly rule!: 'R1' | 'R2' | 'R3' | 'C_PROBLEM' | 'C_CASE' | 'D';
  @PrimaryColumn('uuid') readonly factId!: string;
  @Column('text') readonly outcome!: ScoredOutcome | RectifiedOutcome | AdoptionLevel | 'CONFIRMED' | 'SIGNED';
  @Column('text', { nullable: true }) readonly before!: AdoptionLevel | null;
  @Column('int', { default: 0 }) readonly filings!: number;
  @Column('int', { default: 0 }) readonly returns!: number;
}

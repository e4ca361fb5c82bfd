import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../../shared-kernel/dates.js';

/** Rows that failed alone by what may pass; real time, never the business clock. */
@Entity('sweep_setback')
export class SweepSetbackRow {
  @PrimaryColumn('uuid') readonly subjectId!: string;
  @Column('text') readonly subjectType!: 'OBLIGATION' | 'INTERVIEW';
  @Column('text') readonly trouble!: string;
  @Column('text') readonly detail!: string;
  @Column('int', { default: 1 }) readonly tries!: number;
  /** Of these, in a sweep in which another row succeeded; since when. */
  @Column('int', { default: 0 }) readonly timesBeside!: number;
  @Column('timestamptz', { nullable: true }) readonly firstBesideAt!: Instant | null;
  @Column('timestamptz') readonly tryAfter!: Instant;
}

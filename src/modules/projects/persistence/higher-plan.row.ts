import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ProjectLevel } from '../../../shared-kernel/project.js';

/** 上级要点文件: a plan of a higher level for a year, or the city's own (年度工作要点). */
@Entity('higher_plan')
export class HigherPlanRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly level!: ProjectLevel;
  @Column('int') readonly year!: number;
  @Column('text') readonly name!: string;
  @Column('text', { nullable: true }) readonly number!: string | null;
  @Column('date', { nullable: true }) readonly issuedOn!: Day | null;
  /** The meeting that approved it. */
  @Column('text', { nullable: true }) readonly approvedBy!: string | null;
  /** The name of the whole system of work, 1+499. */
  @Column('text', { nullable: true }) readonly workSystemName!: string | null;
  /** The columns of its report, in the higher level's own order; empty: all, in ours. */
  @Column('text', { array: true, default: () => `'{}'` }) readonly reportColumns!: readonly string[];
  /** From which day its list of points stands; kept when a plan whose list stands is written otherwise. */
  @Column('date', { nullable: true }) readonly standsFrom!: Day | null;
  @Column('int', { default: 1 }) readonly version!: number;
}

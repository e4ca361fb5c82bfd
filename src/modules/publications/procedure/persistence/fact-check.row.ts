import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { FactCheckState } from '../domain/fact-check.js';

/** What a publication says of a unit, asked of that unit alone. */
@Entity('fact_check')
export class FactCheckRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly publicationId!: string;
  @Column('uuid') readonly unitId!: string;
  /** That nobody spoke until its day was over is told by its obligation. */
  @Column('text', { default: 'OPEN' }) readonly state!: Exclude<FactCheckState, 'LAPSED'>;
  @Column('date', { default: () => 'app_today()' }) readonly sentOn!: Day;
  @Column('date') readonly dueOn!: Day;
  /** What the unit objects. */
  @Column('text', { nullable: true }) readonly words!: string | null;
  @Column('date', { nullable: true }) readonly answeredOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly answeredByPerson!: string | null;
  /** What another than the author made of it. */
  @Column('text', { nullable: true }) readonly decisionWords!: string | null;
  @Column('date', { nullable: true }) readonly decidedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly decidedByPerson!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}

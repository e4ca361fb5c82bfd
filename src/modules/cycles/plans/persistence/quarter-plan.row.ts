import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The quarter's plan of one unit: one table, approved by its deputy leader, gathered by the office. */
@Entity('quarter_plan')
export class QuarterPlanRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly cycleId!: string;
  @Column('uuid') readonly unitId!: string;
  @Column('text', { default: 'DRAFT' }) readonly state!: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'RETURNED';
  @Column('uuid') readonly obligationId!: string;
  @Column('int', { default: 1 }) readonly version!: number;
}

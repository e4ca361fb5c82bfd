import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { Period } from '../domain/period.js';

/** A reading that is expected: its period is over. */
@Entity('expected_reading')
export class ExpectedReadingRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly indicatorId!: string;
  @Column('text') readonly period!: Period;
  @Column('date') readonly endsOn!: Day;
  /** Null where it was read before its period was over. */
  @Column('uuid', { nullable: true }) readonly obligationId!: string | null;
}

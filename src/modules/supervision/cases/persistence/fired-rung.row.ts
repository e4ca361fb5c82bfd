import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';

/**
 * What fired, once; the key holds the run of the date. Rungs missed in an outage for which a later one stands
 * have no day.
 */
@Entity('fired_rung')
export class FiredRungRow {
  @PrimaryColumn('uuid') readonly obligationId!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('date', { nullable: true }) readonly firedOn!: Day | null;
}

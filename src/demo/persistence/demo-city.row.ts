import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../shared-kernel/dates.js';

/** Says how far the demo city got: one that was left half-way is removed and built again at the next start. */
@Entity('demo_city')
export class DemoCityRow {
  @PrimaryColumn('boolean', { default: true }) readonly singleton!: boolean;
  @Column('text') readonly state!: 'LOADING' | 'LOADED';
  @Column('timestamptz', { nullable: true }) readonly loadedAt!: Instant | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../shared-kernel/dates.js';

/** Every process writes here every few seconds, to know whether the database takes writes. */
@Entity('health_probe')
export class HealthProbeRow {
  @PrimaryColumn('boolean', { default: true }) readonly singleton!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) readonly writtenAt!: Instant;
  /** When a worker last finished a job of the tick; null before the first one. */
  @Column('timestamptz', { nullable: true }) readonly jobDoneAt!: Instant | null;
}

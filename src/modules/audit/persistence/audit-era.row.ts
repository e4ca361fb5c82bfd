import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../shared-kernel/dates.js';

/** Transaction numbers start afresh when a dump is restored into a new cluster; then a new era begins. */
@Entity('audit_era')
export class AuditEraRow {
  @PrimaryColumn('int') readonly era!: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) readonly since!: Instant;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../shared-kernel/dates.js';

/** What an unsafe request was answered, so that the same one is answered again and done once. */
@Entity('idempotency_key')
export class IdempotencyKeyRow {
  @PrimaryColumn('text') readonly scope!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('text') readonly bodyDigest!: string;
  @Column('int') readonly status!: number;
  @Column('jsonb', { nullable: true }) readonly answer!: unknown;
  @Column('timestamptz', { default: () => 'now()' }) readonly createdAt!: Instant;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../shared-kernel/dates.js';

/**
 * Seal n covers the events from the end of seal n-1 up to (to_era, to_xid), which it excludes, ordered by (era,
 * xid, id). digest = sha256(previous digest || number || event_count || digests of the events in order).
 */
@Entity('audit_seal')
export class AuditSealRow {
  @PrimaryColumn('bigint') readonly number!: number;
  @Column('int') readonly toEra!: number;
  @Column('xid8') readonly toXid!: string;
  @Column('bigint') readonly firstEventNumber!: number;
  @Column('bigint') readonly eventCount!: number;
  @Column('bytea') readonly previousDigest!: Buffer;
  @Column('bytea') readonly digest!: Buffer;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) readonly sealedAt!: Instant;
}

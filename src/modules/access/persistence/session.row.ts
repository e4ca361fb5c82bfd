import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../shared-kernel/dates.js';

/** Reference sessions: the cookie holds a random token, the row its SHA-256. Real time, never the business clock. */
@Entity('session')
export class SessionRow {
  @PrimaryColumn('bytea') readonly tokenDigest!: Buffer;
  @Column('uuid') readonly accountId!: string;
  /** AUTOPILOT: opened by the demo for a scripted persona; every act under it is marked so in the audit. */
  @Column('text', { default: 'HTTP' }) readonly origin!: 'HTTP' | 'AUTOPILOT';
  @Column('timestamptz', { default: () => 'now()' }) readonly createdAt!: Instant;
  @Column('timestamptz', { default: () => 'now()' }) readonly seenAt!: Instant;
  @Column('timestamptz') readonly expiresAt!: Instant;
}

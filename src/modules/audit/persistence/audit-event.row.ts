import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../shared-kernel/dates.js';

/** Who did what to what, in the transaction of the act. Nothing here is ever changed or deleted. */
@Entity('audit_event')
export class AuditEventRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly action!: string;
  @Column('text') readonly subjectType!: string;
  @Column('uuid', { nullable: true }) readonly subjectId!: string | null;
  @Column('uuid', { nullable: true }) readonly unitId!: string | null;
  @Column('text') readonly actorKind!: 'PERSON' | 'SYSTEM';
  @Column('text') readonly actorName!: string;
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  @Column('uuid', { nullable: true }) readonly accountId!: string | null;
  @Column('uuid', { nullable: true }) readonly onBehalfOfPostId!: string | null;
  @Column('text') readonly origin!: 'HTTP' | 'JOB' | 'AUTOPILOT';
  @Column('text', { nullable: true }) readonly requestId!: string | null;
  @Column('jsonb', { default: () => `'{}'` }) readonly facts!: Readonly<Record<string, unknown>>;
  /** The business clock, and the database's real one. */
  @Column('timestamptz', { default: () => 'app_now()' }) readonly businessAt!: Instant;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) readonly recordedAt!: Instant;
  /** Sealing follows transactions, not time: (era, xid) says when a row can no longer get an older neighbour. */
  @Column('int') readonly era!: number;
  @Column('xid8') readonly xid!: string;
  @Column('bytea') readonly digest!: Buffer;
}

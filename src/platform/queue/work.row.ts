import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DomainError } from '../../shared-kernel/domain-error.js';
import type { Instant } from '../../shared-kernel/dates.js';

/** Long work that a person asked for and can find again: 202 + Location: /api/v1/jobs/{id}. */
@Entity('work')
export class WorkRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly kind!: string;
  @Column('text', { default: 'QUEUED' }) readonly state!: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  @Column('uuid', { nullable: true }) readonly subjectId!: string | null;
  /** What the handler has to know beyond the subject; never put into a queue. */
  @Column('jsonb', { default: () => `'{}'` }) readonly input!: Readonly<Record<string, unknown>>;
  @Column('uuid', { nullable: true }) readonly requestedBy!: string | null;
  @Column('int', { default: 0 }) readonly progress!: number;
  @Column('jsonb', { nullable: true }) readonly result!: Readonly<Record<string, unknown>> | null;
  @Column('jsonb', { nullable: true }) readonly problem!: Pick<
    DomainError,
    'code' | 'kind' | 'params' | 'errors'
  > | null;
  /** RUNNING: how long its worker is believed. QUEUED: when it is called out again. */
  @Column('timestamptz', { nullable: true }) readonly leaseUntil!: Instant | null;
  @Column('int', { default: 0 }) readonly attempts!: number;
  @Column('timestamptz', { default: () => 'now()' }) readonly createdAt!: Instant;
  @Column('timestamptz', { nullable: true }) readonly finishedAt!: Instant | null;
  /** How many attempts at long work the database ended, not the work. */
  @Column('int', { default: 0 }) readonly setbacks!: number;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import type { CheckResult } from '../domain/self-checks.js';

/** A run in which the engine looks itself over. */
@Entity('self_audit')
export class SelfAuditRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  /** Of a run by night: its day. */
  @Column('date', { nullable: true }) readonly night!: Day | null;
  @Column('uuid', { nullable: true }) readonly askedByPerson!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly askedAt!: Instant;
  @Column('timestamptz', { nullable: true }) readonly finishedAt!: Instant | null;
  /** Differences in all; null while it runs. */
  @Column('int', { nullable: true }) readonly found!: number | null;
  @Column('jsonb', { default: () => `'[]'` }) readonly checks!: readonly CheckResult[];
}

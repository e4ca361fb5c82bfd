import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../../shared-kernel/dates.js';

/** What happened, to be told to the queue and to open pages. */
@Entity('outbox')
export class OutboxRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: number;
  @Column('text') readonly topic!: string;
  @Column('uuid', { nullable: true }) readonly subjectId!: string | null;
  @Column('jsonb', { default: () => `'{}'` }) readonly payload!: Readonly<Record<string, string>>;
  @Column('timestamptz', { default: () => 'now()' }) readonly createdAt!: Instant;
  @Column('timestamptz', { nullable: true }) readonly dispatchedAt!: Instant | null;
}

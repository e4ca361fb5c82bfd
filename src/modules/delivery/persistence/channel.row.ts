import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../../shared-kernel/dates.js';
import type { ChannelKind, ChannelSettings } from '../domain/channel.js';

/** A way out of the product, as a system administrator set it up. */
@Entity('channel')
export class ChannelRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly kind!: ChannelKind;
  @Column('text') readonly name!: string;
  /** Whom to ring, as it stands in each message. */
  @Column('text') readonly contact!: string;
  @Column('jsonb') readonly settings!: ChannelSettings;
  /** The password or key, sealed. */
  @Column('bytea', { nullable: true }) readonly secret!: Buffer | null;
  /** The version that was tried last and worked. */
  @Column('int', { nullable: true }) readonly testedVersion!: number | null;
  @Column('boolean', { default: false }) readonly inService!: boolean;
  @Column('timestamptz', { nullable: true }) readonly stoppedUntil!: Instant | null;
  @Column('text', { nullable: true }) readonly stopReason!: string | null;
  /** How many messages its provider takes in a minute; null: as many as go. */
  @Column('int', { nullable: true }) readonly perMinute!: number | null;
  /** From when on it may send, by the real clock. */
  @Column('timestamptz', { default: () => 'now()' }) readonly freeAt!: Instant;
  /** Test messages of a day. */
  @Column('date', { nullable: true }) readonly testsOn!: Day | null;
  @Column('int', { default: 0 }) readonly tests!: number;
  /** When the stops began that follow one another without a day of service between them. */
  @Column('timestamptz', { nullable: true }) readonly stopsBegan!: Instant | null;
  @Column('int', { default: 1 }) readonly version!: number;
}

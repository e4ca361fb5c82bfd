import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../../shared-kernel/dates.js';
import type { DeliveryState } from '../domain/delivery.js';

/** A message on its way to one person by one channel. */
@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly personId!: string;
  @Column('uuid') readonly channelId!: string;
  @Column('uuid', { nullable: true }) readonly addressId!: string | null;
  @Column('boolean') readonly statutory!: boolean;
  /** Of the list. */
  @Column('date') readonly day!: Day;
  @Column('text', { default: 'PENDING' }) readonly state!: DeliveryState;
  /** By the business clock. */
  @Column('timestamptz') readonly notBefore!: Instant;
  /** By the real clock. */
  @Column('timestamptz', { default: () => 'now()' }) readonly nextAt!: Instant;
  @Column('int', { default: 0 }) readonly attempt!: number;
  /** Raised by each claim: who comes back late with an older one writes nothing. */
  @Column('int', { default: 0 }) readonly token!: number;
  @Column('timestamptz', { nullable: true }) readonly leaseUntil!: Instant | null;
  /** 重发. */
  @Column('uuid', { nullable: true }) readonly repeatOf!: string | null;
  /** The one that could not be delivered by another channel. */
  @Column('uuid', { nullable: true }) readonly insteadOf!: string | null;
  @Column('text', { nullable: true }) readonly detail!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) readonly createdAt!: Instant;
}

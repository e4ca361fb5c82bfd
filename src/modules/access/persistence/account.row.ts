import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdminRole } from '../../../shared-kernel/actor.js';
import type { Instant } from '../../../shared-kernel/dates.js';

/** Who can sign in; whoever works for a unit belongs to a person. */
@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly login!: string;
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  /** argon2id; null until the first password is set through a one-time link. */
  @Column('text', { nullable: true }) readonly passwordHash!: string | null;
  @Column('text', { nullable: true }) readonly adminRole!: AdminRole | null;
  /** Stable key for the demo's sign-in; null outside the demo. */
  @Column('text', { nullable: true }) readonly demoPersona!: string | null;
  /** An administrator's account waits, disabled, until a second person has approved it. */
  @Column('boolean', { default: false }) readonly awaitsApproval!: boolean;
  @Column('timestamptz', { nullable: true }) readonly disabledAt!: Instant | null;
  @Column('int', { default: 1 }) readonly version!: number;
  @Column('boolean', { default: false }) readonly passwordOfOne!: boolean;
}

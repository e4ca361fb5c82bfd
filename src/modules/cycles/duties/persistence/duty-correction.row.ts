import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DutyState } from '../domain/duty.js';
import type { Instant } from '../../../../shared-kernel/dates.js';

/** What became true afterwards stands beside it. */
@Entity('duty_correction')
export class DutyCorrectionRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly dutyId!: string;
  @Column('text') readonly state!: DutyState;
  @Column('text') readonly reason!: string;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly madeAt!: Instant;
  @Column('uuid', { nullable: true }) readonly madeByPerson!: string | null;
}

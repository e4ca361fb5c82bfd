import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryAct } from '../domain/duty.js';
import type { Instant } from '../../../../shared-kernel/dates.js';

/** 代为录入: what the office entered for the unit; the unit confirms each entry once. */
@Entity('duty_entry')
export class DutyEntryRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly dutyId!: string;
  @Column('text') readonly act!: EntryAct;
  @Column('uuid', { nullable: true }) readonly enteredByPerson!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly enteredAt!: Instant;
  @Column('uuid', { nullable: true }) readonly confirmedByPerson!: string | null;
  @Column('timestamptz', { nullable: true }) readonly confirmedAt!: Instant | null;
}

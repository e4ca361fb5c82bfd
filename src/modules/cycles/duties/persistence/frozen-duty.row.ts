import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DutyState } from '../domain/duty.js';
import type { Light } from '../../../obligations/index.js';

/** The cell as it stood at the close; it never changes. */
@Entity('frozen_duty')
export class FrozenDutyRow {
  @Column('uuid') readonly cycleId!: string;
  @PrimaryColumn('uuid') readonly dutyId!: string;
  @Column('text') readonly state!: DutyState;
  @Column('text') readonly light!: Light;
  @Column('jsonb') readonly facts!: Readonly<Record<string, unknown>>;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { Switched } from '../domain/switched.js';

/** What two people said of something that is off until then; the latest holds. */
@Entity('score_switch')
export class ScoreSwitchRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly what!: Switched;
  @Column('boolean') readonly isOn!: boolean;
  /** The document that says so. */
  @Column('text') readonly basis!: string;
  @Column('date', { default: () => 'app_today()' }) readonly setOn!: Day;
}
